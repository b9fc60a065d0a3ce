using System;
using System.Text.Json;

namespace Parallax.Documents;

/// <summary>
/// A record as UTF-8 JSON and back, for stores and for messages between machines. The same record gives the same bytes;
/// spans are <c>[start,end]</c>, dates ISO 8601, enum members their names; nulls are left out.
/// </summary>
public static class DocumentRecordJson
{
    /// <summary>Writes a record.</summary>
    public static byte[] Write(DocumentRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(record, DocumentRecordJsonContext.Default.DocumentRecord);

    /// <summary>Reads a record that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    public static DocumentRecord Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, DocumentRecordJsonContext.Default.DocumentRecord) ?? throw new JsonException("a record is an object");
}
