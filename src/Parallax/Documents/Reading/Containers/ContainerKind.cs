namespace Parallax.Documents.Reading.Containers;

/// <summary>What an input is, by its first bytes and its name.</summary>
public enum ContainerKind
{
    /// <summary>One report, or nothing that is known.</summary>
    Document,

    /// <summary>A gzip file around something else.</summary>
    Gzip,
    Zip,
    Tar,
    Warc,

    /// <summary>RSS, Atom or OPML.</summary>
    Feed,

    /// <summary>A JSON Feed, a wire item, or a list of reports.</summary>
    Json,
    Csv,

    /// <summary>Lines that are addresses.</summary>
    Addresses,

    /// <summary>NewsML-G2 or NITF.</summary>
    Wire,

    /// <summary>An e-mail or a page saved as MHTML.</summary>
    Mail,
}
