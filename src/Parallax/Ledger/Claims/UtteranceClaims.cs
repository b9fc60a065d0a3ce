using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Claims;

/// <summary>Claims that somebody said something, reported in more than one wording.</summary>
internal sealed class UtteranceClaims
{
    private const int GistWords = 12;
    private const int MostRelations = 40;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly LinkedEntities _entities;
    private readonly DatedTimes _dates;
    private readonly OriginSet _origins;
    private readonly Dictionary<string, (int Document, int Index)> _placeOf;

    public UtteranceClaims(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates, OriginSet origins)
    {
        (_documents, _entities, _dates, _origins) = (documents, entities, dates, origins);
        _placeOf = documents.SelectMany((document, i) => document.StatementIds.Select((id, j) => (id, i, j))).ToDictionary(entry => entry.id, entry => (entry.i, entry.j), StringComparer.Ordinal);
    }

    public IEnumerable<Claim> Build(ImmutableArray<Utterance> utterances) =>
        utterances.Where(utterance => utterance.Wordings.Count(wording => _placeOf.ContainsKey(wording.Statement)) > 1).Select(Make);

    private Claim Make(Utterance utterance)
    {
        var values = utterance.Wordings
            .Where(wording => _placeOf.ContainsKey(wording.Statement))
            .Select(wording => (Id: wording.Statement, Place: _placeOf[wording.Statement], Statement: StatementOf(wording.Statement), Words: WordsOf(wording.Statement)))
            .GroupBy(wording => (wording.Words, IsDenied: wording.Statement.Polarity == Polarity.NotSaid))
            .Select(group => (Told: group.ToImmutableArray(), group.Key.IsDenied))
            .ToImmutableArray();
        var all = values.SelectMany(value => value.Told).ToList();
        var documents = all.Select(wording => wording.Place.Document).Distinct().ToList();
        var origins = all.SelectMany(wording => _origins.Of(wording.Id)).Distinct(StringComparer.Ordinal).Count();
        var denied = values.Any(value => value.IsDenied) && values.Any(value => !value.IsDenied);
        var relations = Relations([.. values.Select(value => value.IsDenied)]);
        var speaker = _entities.Find(utterance.Speaker)?.Name ?? "an unresolved speaker";
        var told = $"{speaker} is reported in {ClaimWording.Count(all.Count, "statement", "statements")} of {ClaimWording.Outlets(documents.Select(document => _documents[document]))}";
        return new Claim
        {
            Id = Ids.Claim(ClaimKind.Utterance, utterance.Id),
            Kind = ClaimKind.Utterance,
            About = new ClaimSubject($"{speaker}: {Gist(all[0].Words)}", utterance.Speaker, null, null, null, null),
            State = denied ? ClaimState.Denied : ClaimState.Consistent,
            Corroborated = values.Any(value => value.Told.SelectMany(wording => _origins.Of(wording.Id)).Distinct(StringComparer.Ordinal).Count() > 1),
            Values = [.. values.Select(value => new ClaimValue
            {
                Value = value.Told[0].Words,
                Mentions = [.. value.Told.Select(wording => wording.Id)],
                Origins = [.. value.Told.SelectMany(wording => _origins.Of(wording.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                AsOf = ClaimOrder.Cover(value.Told.Select(wording => _dates.Of(wording.Place.Document, wording.Statement.Time) ?? _dates.Published[wording.Place.Document] with { Basis = Basis.Inferred })),
            })],
            Relations = relations,
            Why = denied
                ? $"{told}, and one report says that it was not said; {ClaimWording.Origins(origins)}."
                : $"{told} with {ClaimWording.Count(values.Length, "wording", "wordings")} of one utterance; {ClaimWording.Origins(origins)}.",
        };
    }

    /// <summary>Each wording with the first.</summary>
    private static ImmutableArray<ClaimRelation> Relations(ImmutableArray<bool> denied) =>
    [
        .. Enumerable.Range(1, Math.Min(denied.Length - 1, MostRelations)).Select(index => denied[index] == denied[0]
            ? new ClaimRelation(0, index, ClaimState.Consistent, "Two wordings of one utterance.")
            : new ClaimRelation(0, index, ClaimState.Denied, "One report says that it was said, the other that it was not.")),
    ];

    private Statement StatementOf(string id) => _documents[_placeOf[id].Document].Record.Statements[_placeOf[id].Index];

    private string WordsOf(string id) =>
        string.Join(" … ", StatementOf(id).Content.Select(span => span.Of(_documents[_placeOf[id].Document].Text)));

    private static string Gist(string words)
    {
        var split = words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return split.Length <= GistWords ? string.Join(' ', split) : string.Join(' ', split.Take(GistWords)) + " …";
    }
}
