using System;
using System.IO;
using System.Security.Cryptography;
using Parallax.Store;

namespace Parallax.Cli.Input;

/// <summary>A document from standard input.</summary>
internal static class StandardInput
{
    private const int DigestLength = 12;

    /// <summary>Reads it at once. Its name holds its digest, so that another document tomorrow is no new version of today's.</summary>
    public static IntakeInput Take(Stream stream, int maxBytes)
    {
        var content = InputFile.Read(stream, maxBytes);
        return content.Bytes is { Length: > 0 } bytes
            ? new IntakeInput("stdin-" + Convert.ToHexStringLower(SHA256.HashData(bytes)).AsSpan(0, DigestLength).ToString(), () => content)
            : new IntakeInput("-", () => content.Failure is null ? IntakeContent.Failed("is empty") : content);
    }
}
