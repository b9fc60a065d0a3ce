using System;
using System.Collections.Generic;
using System.IO;
using Parallax.Documents.Reading.Containers;
using Parallax.Store;

namespace Parallax.Cli.Input;

/// <summary>What found files hold, in order and one by one: files that are documents as they are, feeds, archives and lists taken apart.</summary>
internal sealed class InputItems(ContainerOptions options)
{
    private static readonly Withdrawal Canceled = new(null, "canceled by its publisher");

    /// <summary>Items known so far beyond the one that each input was counted as.</summary>
    public int Further { get; private set; }

    /// <summary>Files and items that are no reports by their names or kinds.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Addresses of which no text was there.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>The inputs of a file.</summary>
    public IEnumerable<IntakeInput> Of(FoundInput found)
    {
        if (found.IsPassedOver)
        {
            PassedOver++;
            return [];
        }

        return found.Problem is { } problem
            ? [new IntakeInput(found.Path, () => found.IsMissing ? IntakeContent.Missing(problem) : IntakeContent.Failed(problem))]
            : InputFile.IsContainer(found.Path) ? OfContainer(found.Path) : [new IntakeInput(found.Path, () => InputFile.Read(found.Path, options.MaxItemBytes))];
    }

    /// <summary>The inputs of a stream that is a container.</summary>
    public IEnumerable<IntakeInput> Of(Stream stream, string name) => Of(ContainerReader.Read(stream, name, options));

    /// <summary>The inputs among items.</summary>
    public IEnumerable<IntakeInput> Of(IEnumerable<ContainedItem> contained)
    {
        var count = 0;
        foreach (var item in contained)
        {
            if (item.IsPassedOver)
            {
                PassedOver++;
            }
            else if (item.Problem is { } problem)
            {
                Further += count++ > 0 ? 1 : 0;
                yield return new IntakeInput(item.Path, () => IntakeContent.Failed(problem.Reason));
            }
            else if (item.Bytes is { } bytes)
            {
                Further += count++ > 0 ? 1 : 0;
                yield return new IntakeInput(item.Path, () => IntakeContent.Of(bytes), item.IsWithdrawn ? Canceled : null);
            }
            else if (item.IsWithdrawn)
            {
                Further += count++ > 0 ? 1 : 0;
                yield return new IntakeInput(item.Path, () => IntakeContent.Failed("withdrawn by its publisher, and nothing of it was read"), Canceled);
            }
            else if (item.Address is { } address)
            {
                Addresses.Add(address);
            }
        }
    }

    private IEnumerable<IntakeInput> OfContainer(string path)
    {
        FileStream? stream = null;
        string? problem = null;
        try
        {
            stream = InputFile.Open(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = InputFile.Reason(exception);
        }

        using (stream)
        {
            foreach (var input in stream is null ? [new IntakeInput(path, () => IntakeContent.Failed(problem!))] : Of(ReadAhead.Of(ContainerReader.Read(stream, path, options))))
            {
                yield return input;
            }
        }
    }
}
