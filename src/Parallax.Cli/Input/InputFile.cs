using System;
using System.Globalization;
using System.IO;
using Parallax.Store;

namespace Parallax.Cli.Input;

/// <summary>Gets the bytes of files and streams, never more than a limit.</summary>
internal static class InputFile
{
    /// <summary>Whether a name is that of a list of reports.</summary>
    public static bool IsList(string path) => Path.GetExtension(path).ToLowerInvariant() is ".json" or ".jsonl" or ".ndjson";

    public static IntakeContent Read(string path, int maxBytes)
    {
        if (IsList(path))
        {
            return IntakeContent.Failed("is JSON; lists of reports are not read yet");
        }

        try
        {
            var length = new FileInfo(path).Length;
            if (length > maxBytes)
            {
                return TooLarge(length, maxBytes);
            }

            // Pipes and devices have no length; opening one could wait for ever.
            if (length == 0)
            {
                return IntakeContent.Failed("is empty, or no regular file");
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Read(stream, maxBytes);
        }
        catch (UnauthorizedAccessException)
        {
            return IntakeContent.Failed("access denied");
        }
        catch (FileNotFoundException)
        {
            return IntakeContent.Failed("is gone");
        }
        catch (IOException exception)
        {
            return IntakeContent.Failed("cannot be read: " + exception.Message);
        }
    }

    /// <summary>Reads a stream to its end, or to one byte more than the limit.</summary>
    public static IntakeContent Read(Stream stream, int maxBytes)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, maxBytes + 1L - buffer.Length))) > 0)
        {
            buffer.Write(chunk, 0, count);
        }

        return buffer.Length > maxBytes ? TooLarge(null, maxBytes) : IntakeContent.Of(buffer.ToArray());
    }

    private static IntakeContent TooLarge(long? length, int maxBytes) => IntakeContent.Failed(length is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"has {known} bytes; at most {maxBytes} are read")
        : string.Create(CultureInfo.InvariantCulture, $"has more than the {maxBytes} bytes that are read"));
}
