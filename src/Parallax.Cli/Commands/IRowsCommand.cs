using System.CommandLine;
using System.IO;

namespace Parallax.Cli.Commands;

/// <summary>A command that prints rows of the ledger.</summary>
internal interface IRowsCommand
{
    string Name { get; }

    Command Create(CommandContext context);

    /// <summary>Writes all rows as CSV.</summary>
    void WriteCsv(TextWriter writer, RowView view);
}
