using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Parallax.Documents;

namespace Parallax.Store.Sqlite;

/// <summary>The ledger in one SQLite file: write-ahead log, full-text index, one transaction an input.</summary>
public sealed class SqliteLedgerStore : ILedgerStore
{
    /// <summary>Rowid of a block in the full-text index: the document's number above, the block's index below.</summary>
    private const int BlockBits = 20;

    private readonly SqliteConnection _connection;
    private (string Version, string State)? _state;

    private SqliteLedgerStore(SqliteConnection connection, string location)
    {
        _connection = connection;
        Location = location;
    }

    public string Location { get; }

    /// <summary>Opens a ledger, bringing it up to date where an older program wrote it.</summary>
    /// <param name="location">The file.</param>
    /// <param name="create">Makes a new ledger where there is none.</param>
    /// <param name="patience">How long to wait for another program to finish writing; null for ten seconds.</param>
    /// <exception cref="LedgerUnusableException">There is none, or it cannot be used.</exception>
    public static SqliteLedgerStore Open(string location, bool create, TimeSpan? patience = null) =>
        new(SqliteFile.Open(location, create, patience ?? TimeSpan.FromSeconds(10)), location);

    public IReadOnlyDictionary<string, string> Engines() => Guarded(() =>
    {
        var engines = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = Command("SELECT sha256, engine FROM documents");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            engines.Add(reader.GetString(0), reader.GetString(1));
        }

        return engines;
    });

    public void Save(string? path, byte[] input, DocumentRecord record, string engine) => Guarded(() =>
    {
        var document = record.Document;
        var json = DocumentRecordJson.Write(record);
        using var transaction = _connection.BeginTransaction(deferred: false);
        using var save = Command(
            """
            INSERT INTO documents (sha256, input, engine, record, digest) VALUES ($sha256, $input, $engine, $record, $digest)
            ON CONFLICT (sha256) DO UPDATE SET engine = excluded.engine, record = excluded.record, digest = excluded.digest
            RETURNING number
            """,
            ("$sha256", document.Sha256), ("$input", Packed.Pack(input)), ("$engine", engine),
            ("$record", Packed.Pack(json)), ("$digest", Digest(json)));
        var number = (long)save.ExecuteScalar()!;
        Index(number, document);
        if (path is not null)
        {
            AddPath(path, document.Sha256);
        }

        transaction.Commit();
        return true;
    });

    public bool SavePath(string path, string sha256) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var isNew = AddPath(path, sha256);
        transaction.Commit();
        return isNew;
    });

    public bool SaveReject(RejectedInput reject) => Guarded(() =>
    {
        using var command = Command(
            """
            INSERT INTO rejects (path, reason, at) VALUES ($path, $reason, $at)
            ON CONFLICT (path) DO UPDATE SET reason = excluded.reason, at = excluded.at WHERE reason <> excluded.reason OR at IS NOT excluded.at
            """,
            ("$path", reject.Path), ("$reason", reject.Reason), ("$at", (object?)reject.At ?? DBNull.Value));
        return command.ExecuteNonQuery() > 0;
    });

    public IEnumerable<StoredRecord> Records()
    {
        // Paths and inputs of one moment, though another program may be writing.
        using var transaction = Guarded(() => _connection.BeginTransaction(deferred: true));
        var paths = Guarded(Paths);
        var withdrawals = Guarded(Withdrawals);
        using var command = Command("SELECT sha256, engine, record, digest FROM documents ORDER BY sha256");
        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
        {
            yield return Guarded(() =>
            {
                var sha256 = reader.GetString(0);
                var (own, previous, replacedBy) = paths.TryGetValue(sha256, out var known) ? known : ([], null, null);
                return new StoredRecord(
                    sha256, reader.GetString(1), ImmutableArray.Create((byte[])reader[2]), reader.GetString(3),
                    [.. own.Order(StringComparer.Ordinal)], previous, replacedBy, own.Select(withdrawals.GetValueOrDefault).FirstOrDefault(withdrawal => withdrawal is not null));
            });
        }
    }

    public IReadOnlyDictionary<string, long> Numbers() => Guarded(() =>
    {
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        using var command = Command("SELECT sha256, number FROM documents");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            numbers.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return numbers;
    });

    public byte[]? Input(string sha256) => Guarded(() =>
    {
        using var command = Command("SELECT input FROM documents WHERE sha256 = $sha256", ("$sha256", sha256));
        return command.ExecuteScalar() is byte[] packed ? Unpack(packed, sha256) : null;
    });

    public ImmutableArray<RejectedInput> Rejects() => Guarded(() =>
    {
        var rejects = ImmutableArray.CreateBuilder<RejectedInput>();
        using var command = Command("SELECT path, reason, at FROM rejects ORDER BY path");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rejects.Add(new RejectedInput(reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2)));
        }

        return rejects.ToImmutable();
    });

    public void Withdraw(string path, Withdrawal? withdrawal) => Guarded(() =>
    {
        using var command = withdrawal is null
            ? Command("DELETE FROM withdrawals WHERE path = $path", ("$path", path))
            : Command(
                "INSERT INTO withdrawals (path, at, reason) VALUES ($path, $at, $reason) ON CONFLICT (path) DO UPDATE SET at = excluded.at, reason = excluded.reason",
                ("$path", path), ("$at", (object?)withdrawal.At ?? DBNull.Value), ("$reason", withdrawal.Reason));
        return command.ExecuteNonQuery();
    });

    public bool Knows(string path) => Held(path) is not null;

    public string? Held(string path) => Guarded(() =>
    {
        using var command = Command("SELECT sha256 FROM paths WHERE path = $path ORDER BY version DESC LIMIT 1", ("$path", path));
        return command.ExecuteScalar() as string;
    });

    public ImmutableArray<KeyValuePair<string, string>> Notes(string prefix) => Guarded(() =>
    {
        var notes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        using var command = Command("SELECT key, value FROM notes WHERE substr(key, 1, length($prefix)) = $prefix ORDER BY key", ("$prefix", prefix));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            notes.Add(new KeyValuePair<string, string>(reader.GetString(0), reader.GetString(1)));
        }

        return notes.ToImmutable();
    });

    public void SaveNote(string key, string value) => Guarded(() =>
    {
        using var command = Command("INSERT INTO notes (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value", ("$key", key), ("$value", value));
        return command.ExecuteNonQuery();
    });

    public bool RemoveNote(string key) => Guarded(() =>
    {
        using var command = Command("DELETE FROM notes WHERE key = $key", ("$key", key));
        return command.ExecuteNonQuery() > 0;
    });

    public SearchResult Search(string text, int most = int.MaxValue) => Guarded(() =>
    {
        var query = SearchQuery.Of(text);
        if (query is null)
        {
            return SearchResult.None;
        }

        using var command = Command(
            """
            SELECT rowid, rank FROM blocks WHERE blocks MATCH $query ORDER BY rowid DESC LIMIT $most
            """,
            ("$query", query), ("$most", most == int.MaxValue ? -1 : most + 1));
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var rowid = reader.GetInt64(0);
            hits.Add(new SearchHit(rowid >> BlockBits, (int)(rowid & ((1 << BlockBits) - 1)), reader.GetDouble(1)));
        }

        var isPart = hits.Count > most;
        return new SearchResult(isPart ? [.. hits.Take(most)] : hits.DrainToImmutable(), isPart);
    });

    public ImmutableArray<ImmutableArray<Span>> Matches(string text, IEnumerable<SearchHit> hits) => Guarded(() =>
    {
        var query = SearchQuery.Of(text) ?? "\"\"";
        using var command = Command(
            "SELECT start, text, highlight(blocks, 0, $open, $close) FROM blocks WHERE blocks MATCH $query AND rowid = $rowid",
            ("$query", query), ("$rowid", 0L), ("$open", SearchQuery.Open.ToString()), ("$close", SearchQuery.Close.ToString()));
        return hits.Select(hit =>
        {
            command.Parameters["$rowid"].Value = (hit.Number << BlockBits) | (long)hit.Block;
            using var reader = command.ExecuteReader();
            return reader.Read() ? SearchQuery.Matches(reader.GetString(1), reader.GetString(2), reader.GetInt32(0)) : [];
        }).ToImmutableArray();
    });

    public string State() => Guarded(() =>
    {
        // Moves with every write of another connection (https://sqlite.org/pragma.html#pragma_data_version); counting only then is quick.
        var version = Text("PRAGMA data_version");
        if (_state is null || _state.Value.Version != version)
        {
            _state = (version, Text(
                """
                SELECT (SELECT MAX(number) FROM documents) || ' ' || (SELECT COUNT(*) FROM paths) || ' ' || (SELECT COUNT(*) FROM rejects) || ' ' ||
                    (SELECT COUNT(*) || ' ' || COALESCE(MAX(at), '') || ' ' || COALESCE(MAX(path), '') FROM withdrawals) || ' ' ||
                    (SELECT COALESCE(GROUP_CONCAT(key || value), '') FROM notes WHERE key >= 'entity:' AND key < 'entity;')
                """));
        }

        return _state.Value.State;

        string Text(string sql)
        {
            using var command = Command(sql);
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? string.Empty;
        }
    });

    public void Dispose() => _connection.Dispose();

    private static string Digest(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));

    private void Index(long number, Document document)
    {
        using var clear = Command(
            "DELETE FROM blocks WHERE rowid >= $first AND rowid < $next", ("$first", number << BlockBits), ("$next", (number + 1) << BlockBits));
        clear.ExecuteNonQuery();
        using var insert = Command("INSERT INTO blocks (rowid, text, start) VALUES ($rowid, $text, $start)");
        var rowid = insert.Parameters.Add("$rowid", SqliteType.Integer);
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        var start = insert.Parameters.Add("$start", SqliteType.Integer);
        for (var block = 0; block < document.Blocks.Length && block < 1 << BlockBits; block++)
        {
            rowid.Value = (number << BlockBits) | (long)block;
            text.Value = document.Blocks[block].Span.Of(document.Text);
            start.Value = document.Blocks[block].Span.Start;
            insert.ExecuteNonQuery();
        }
    }

    private bool AddPath(string path, string sha256)
    {
        using var clear = Command("DELETE FROM rejects WHERE path = $path; DELETE FROM withdrawals WHERE path = $path", ("$path", path));
        clear.ExecuteNonQuery();
        using var insert = Command(
            """
            INSERT INTO paths (path, version, sha256)
            SELECT $path, COALESCE((SELECT MAX(version) FROM paths WHERE path = $path), 0) + 1, $sha256
            WHERE $sha256 IS NOT (SELECT sha256 FROM paths WHERE path = $path ORDER BY version DESC LIMIT 1)
            """,
            ("$path", path), ("$sha256", sha256));
        return insert.ExecuteNonQuery() > 0;
    }

    private Dictionary<string, Withdrawal> Withdrawals()
    {
        var withdrawals = new Dictionary<string, Withdrawal>(StringComparer.Ordinal);
        using var command = Command("SELECT path, at, reason FROM withdrawals");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            withdrawals.Add(reader.GetString(0), new Withdrawal(reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetString(2)));
        }

        return withdrawals;
    }

    /// <summary>By input: its paths, the input that one of them held just before, and what they hold now where none holds it any more.</summary>
    private Dictionary<string, (SortedSet<string> Paths, string? Previous, string? ReplacedBy)> Paths()
    {
        var paths = new Dictionary<string, (SortedSet<string> Paths, string? Previous, string? ReplacedBy)>(StringComparer.Ordinal);
        using var command = Command(
            """
            SELECT p.sha256, p.path, LAG(p.sha256) OVER versions, FIRST_VALUE(p.sha256) OVER (PARTITION BY p.path ORDER BY p.version DESC) FROM paths AS p
            WINDOW versions AS (PARTITION BY p.path ORDER BY p.version)
            ORDER BY p.path, p.version
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var sha256 = reader.GetString(0);
            var isKnown = paths.TryGetValue(sha256, out var known);
            var own = isKnown ? known.Paths : new SortedSet<string>(StringComparer.Ordinal);
            // What a path holds again is no later version of what came between.
            var isFirst = own.Add(reader.GetString(1));
            var isHeld = reader.GetString(3) == sha256 || (isKnown && known.ReplacedBy is null);
            paths[sha256] = (own, known.Previous ?? (isFirst && !reader.IsDBNull(2) ? reader.GetString(2) : null), isHeld ? null : known.ReplacedBy ?? reader.GetString(3));
        }

        return paths;
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private byte[] Unpack(byte[] packed, string what)
    {
        try
        {
            return Packed.Unpack(packed);
        }
        catch (InvalidDataException exception)
        {
            throw new LedgerUnusableException($"is damaged: {what} cannot be read", exception) { Location = Location };
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Explain(exception, Location);
        }
    }
}
