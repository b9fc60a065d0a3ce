using System.Text.Json.Serialization;

namespace Parallax.Documents;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(SpanJsonConverter), typeof(LocalDateJsonConverter)])]
[JsonSerializable(typeof(DocumentRecord))]
internal sealed partial class DocumentRecordJsonContext : JsonSerializerContext;
