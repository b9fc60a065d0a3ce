using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parallax.Tests.Fetch;

/// <summary>A request as the test site saw it.</summary>
internal sealed record TestRequest(string Host, string Path, List<(string Name, string Value)> Headers, DateTime At, Stream Stream)
{
    public DateTime AnsweredAt { get; set; }

    public string? Header(string name) => Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
