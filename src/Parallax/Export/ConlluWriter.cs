using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>
/// Writes what the language stage and the name finder make of documents as CoNLL-U (https://universaldependencies.org/format.html),
/// so that others can measure it: offsets in MISC as <c>start_char</c> and <c>end_char</c>, names as <c>NER=B-PER</c>.
/// </summary>
public static class ConlluWriter
{
    /// <summary>Universal feature and value of each of ours.</summary>
    private static readonly (WordFeatures Ours, string Universal)[] Features =
    [
        (WordFeatures.Feminine, "Gender=Fem"), (WordFeatures.Masculine, "Gender=Masc"),
        (WordFeatures.Plural, "Number=Plur"),
        (WordFeatures.FirstPerson, "Person=1"), (WordFeatures.SecondPerson, "Person=2"), (WordFeatures.ThirdPerson, "Person=3"),
        (WordFeatures.Possessive, "Poss=Yes"),
        (WordFeatures.Past, "Tense=Past"), (WordFeatures.Present, "Tense=Pres"),
        (WordFeatures.Finite, "VerbForm=Fin"), (WordFeatures.Gerund, "VerbForm=Ger"), (WordFeatures.PastParticiple, "VerbForm=Part"),
    ];

    /// <summary>Documents in the order given.</summary>
    public static string Write(IEnumerable<LedgerDocument> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents)
        {
            text.Append(CultureInfo.InvariantCulture, $"# newdoc id = {document.Id}\n");
            Document(text, document.Document, document.Id);
        }

        return text.ToString();
    }

    private static void Document(StringBuilder text, Document document, string id)
    {
        var analyzed = LanguageAnalyzer.Analyze(document);
        var names = NameFinder.Find(analyzed);
        var block = -1;
        for (var i = 0; i < analyzed.Sentences.Length; i++)
        {
            var sentence = analyzed.Sentences[i];
            if (sentence.Block != block)
            {
                text.Append("# newpar\n");
                block = sentence.Block;
            }

            text.Append(CultureInfo.InvariantCulture, $"# sent_id = {id}-{i + 1}\n# text = {Form(sentence.Span.Of(document.Text))}\n");
            for (var j = 0; j < sentence.Tokens.Length; j++)
            {
                var next = j + 1 < sentence.Tokens.Length ? sentence.Tokens[j + 1].Span.Start : sentence.Span.End + 1;
                Token(text, document.Text, sentence.Tokens[j], j + 1, next, Name(names, sentence.Tokens[j].Span));
            }

            text.Append('\n');
        }
    }

    private static void Token(StringBuilder text, string source, Token token, int number, int next, string? name)
    {
        var features = string.Join('|', Features.Where(feature => token.Features.HasFlag(feature.Ours)).Select(feature => feature.Universal));
        text.Append(CultureInfo.InvariantCulture, $"{number}\t{Form(token.Span.Of(source))}\t{Form(token.Lemma)}\t{token.Tag.ToString().ToUpperInvariant()}\t_\t")
            .Append(features.Length == 0 ? "_" : features)
            .Append(CultureInfo.InvariantCulture, $"\t{token.Head + 1}\t{(token.Relation.Length == 0 ? "_" : token.Relation)}\t_\t")
            .Append(CultureInfo.InvariantCulture, $"start_char={token.Span.Start}|end_char={token.Span.End}")
            .Append(next == token.Span.End ? "|SpaceAfter=No" : string.Empty)
            .Append(name is null ? string.Empty : "|NER=" + name)
            .Append('\n');
    }

    /// <summary>Tabs and line breaks cannot stand in a field, and an empty one is an underscore.</summary>
    private static string Form(string words) => words.Length == 0 ? "_" : words.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    private static string? Name(IReadOnlyList<NameMention> names, Span token)
    {
        foreach (var name in names.Where(name => name.Span.Contains(token)))
        {
            var kind = name.Kind switch
            {
                EntityKind.Person => "PER",
                EntityKind.Place => "LOC",
                EntityKind.Organization or EntityKind.Force => "ORG",
                _ => "MISC",
            };
            return (name.Span.Start == token.Start ? "B-" : "I-") + kind;
        }

        return null;
    }
}
