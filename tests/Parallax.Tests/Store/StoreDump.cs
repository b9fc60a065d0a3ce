using System;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Parallax.Tests.Store;

/// <summary>The contents of all tables of a ledger, as text.</summary>
internal static class StoreDump
{
    public static string Of(string path)
    {
        using var connection = Connect(path);
        var dump = new StringBuilder();
        foreach (var table in new[] { "documents", "paths", "rejects", "blocks" })
        {
            using var command = connection.CreateCommand();
            command.CommandText = table == "blocks" ? "SELECT rowid, * FROM blocks ORDER BY rowid" : $"SELECT * FROM {table} ORDER BY 1, 2";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                dump.Append(table);
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    dump.Append('|').Append(reader[i] is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader[i], CultureInfo.InvariantCulture));
                }

                dump.Append('\n');
            }
        }

        return dump.ToString();
    }

    /// <summary>Runs SQL on a ledger, as something that damages it would.</summary>
    public static void Execute(string path, string sql, params (string Name, object Value)[] parameters)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    public static long Count(string path, string table)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    public static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
