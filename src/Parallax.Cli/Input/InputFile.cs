using System;
using System.Globalization;
using System.IO;
using Parallax.Documents.Reading.Containers;
using Parallax.Store;

namespace Parallax.Cli.Input;

/// <summary>Gets the bytes of files and streams, never more than a limit.</summary>
internal static class InputFile
{
    /// <summary>Whether a file is a feed, an archive or a list.</summary>
    public static bool IsContainer(string path)
    {
        try
        {
            if (new FileInfo(path).Length == 0)
            {
                return false;
            }

            using var stream = Open(path);
            var head = new byte[ContainerSniffer.HeadLength];
            var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return ContainerSniffer.KindOf(head.AsSpan(0, count), path) != ContainerKind.Document;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Reading it tells why.
            return false;
        }
    }

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>Why a file cannot be read.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access denied",
        FileNotFoundException => "is gone",
        _ => "cannot be read: " + exception.Message,
    };

    public static IntakeContent Read(string path, int maxBytes)
    {
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

            using var stream = Open(path);
            return Read(stream, maxBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IntakeContent.Failed(Reason(exception));
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
