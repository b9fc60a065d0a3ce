using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using Parallax.Queries;

namespace Parallax.Cli.Commands;

/// <summary>The filters that commands printing rows share.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _story = new("--story") { Description = "Of this story or storyline (id or its beginning)", HelpName = "ID" };
    private readonly Option<string?> _document = new("--document") { Description = "Of this document (id, its beginning, or a path)", HelpName = "ID" };
    private readonly Option<string?> _entity = new("--entity") { Description = "About this entity (id, its beginning, or a name)", HelpName = "ID" };
    private readonly Option<string?> _from = new("--from") { Description = "Not before this day, month or year", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Not after this day, month or year", HelpName = "DATE" };
    private readonly Option<string?>? _state;

    /// <param name="states">What <c>--state</c> can be; empty where the rows have no state.</param>
    public FilterOptions(ImmutableArray<string> states)
    {
        if (!states.IsEmpty)
        {
            _state = new Option<string?>("--state") { Description = "In this state: " + string.Join(", ", states), HelpName = "STATE" };
            _state.Validators.Add(result =>
            {
                var value = result.GetValueOrDefault<string?>();
                if (value is not null && !states.Contains(Normal(value), StringComparer.Ordinal))
                {
                    result.AddError($"--state: '{value}' is none of {string.Join(", ", states)}");
                }
            });
        }
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option?[] { _story, _document, _entity, _from, _to, _state }.OfType<Option>())
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The filter that the command line asks for.</summary>
    /// <exception cref="UsageException">It names something that is not in the ledger, or that could be several things.</exception>
    public LedgerFilter Read(ParseResult parsed, LedgerIndex index) => new()
    {
        Story = One(parsed.GetValue(_story), "story", text => IdLookup.Stories(index, text)),
        Document = One(parsed.GetValue(_document), "document", text => IdLookup.Documents(index.Ledger, text)),
        Entity = One(parsed.GetValue(_entity), "entity", text => IdLookup.Entities(index, text)),
        Dates = new DateInterval(Day(parsed, _from)?.Earliest, Day(parsed, _to)?.Latest),
        State = _state is not null && parsed.GetValue(_state) is { } state ? Normal(state) : null,
    };

    /// <summary>The one id that a text means.</summary>
    /// <exception cref="UsageException">There is none, or several.</exception>
    public static string? One(string? text, string kind, Func<string, IReadOnlyList<string>> find)
    {
        if (text is null)
        {
            return null;
        }

        var ids = find(text);
        return ids.Count switch
        {
            1 => ids[0],
            0 => throw new UsageException($"there is no {kind} '{text}' in the ledger"),
            _ => throw new UsageException($"'{text}' can be {ids.Count} {Plural(kind)}: {string.Join(", ", ids.Take(5))}{(ids.Count > 5 ? ", …" : string.Empty)}"),
        };
    }

    private static string Plural(string kind) => kind.EndsWith('y') ? kind[..^1] + "ies" : kind + "s";

    private static string Normal(string state) => state.Replace('-', ' ').ToLowerInvariant();

    private static DateInterval? Day(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text
            ? null
            : PartialDate.Parse(text) ?? throw new UsageException($"{option.Name}: {PartialDate.Fault(text)}");
}
