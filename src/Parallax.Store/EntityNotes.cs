using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Store;

/// <summary>Keeps what analysts say of who is one and who is two among the notes of a store.</summary>
public static class EntityNotes
{
    /// <summary>Key of a note: this and its id.</summary>
    private const string Prefix = "entity:";

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>All notes, by id.</summary>
    /// <exception cref="LedgerUnusableException">A note cannot be read.</exception>
    public static ImmutableArray<EntityNote> Load(ILedgerStore store) => [.. store.Notes(Prefix).Select(note => Read(store, note.Value))];

    /// <summary>Keeps a note; one of the same kind and places takes the place of the former.</summary>
    public static void Save(ILedgerStore store, EntityNote note) => store.SaveNote(Prefix + note.Id, JsonSerializer.Serialize(note, s_options));

    /// <summary>Takes a note back.</summary>
    /// <returns>False where there is none.</returns>
    public static bool Remove(ILedgerStore store, string id) => store.RemoveNote(Prefix + id);

    private static EntityNote Read(ILedgerStore store, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<EntityNote>(json, s_options) is { Id: not null, Target.Quote: not null, Other.Quote: not null } note ? note : throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw new LedgerUnusableException("is damaged: a note on an entity cannot be read", exception) { Location = store.Location };
        }
    }
}
