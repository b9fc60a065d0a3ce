using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Parallax.Documents.Reading.Containers;
using Parallax.Documents.Reading.Decoding;
using Parallax.Documents.Reading.Xml;

namespace Parallax.Documents.Reading.Wire;

/// <summary>Reads files of agencies: NewsML-G2 items and messages, NITF stories.</summary>
internal static class WireContainer
{
    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options)
    {
        if (Bytes.ReadAll(stream, options.MaxItemBytes) is not { } bytes)
        {
            yield return ContainedItem.Bad(name, "a wire file larger than what is read in one piece");
            yield break;
        }

        var root = XmlSource.Parse(TextDecoder.Decode(bytes).Text, out var fault);
        if (fault is not null)
        {
            yield return ContainedItem.Bad(name, fault);
        }

        var names = new MemberNames(name);
        foreach (var element in root is null ? [] : Stories(root))
        {
            var id = element.Named("guid") ?? element.Below("doc-id").Named("id-string");
            var path = ReferenceEquals(element, root) && id is null ? name : names.Next(id ?? "1");
            yield return element.Name.LocalName switch
            {
                "newsItem" => NewsMlReader.Item(element, path),
                "nitf" => NitfReader.Item(element, path),
                _ => ContainedItem.PassedOver(path),
            };
        }
    }

    /// <summary>The root, or what a message carries; a story within an item is that item's.</summary>
    private static IEnumerable<XElement> Stories(XElement root) =>
        root.Name.LocalName == "newsMessage" ? root.All("itemSet").Elements() : [root];
}
