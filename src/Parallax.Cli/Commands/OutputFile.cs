using System;
using System.IO;

namespace Parallax.Cli.Commands;

/// <summary>Files that the user asked for.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, with the folders above it.</summary>
    /// <exception cref="OutputFailedException">It cannot be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllBytes(path, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException("cannot be written: " + exception.Message, exception) { Path = path };
        }
    }
}
