using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Parallax.Documents;
using Xunit;

namespace Parallax.Tests.Documents;

public sealed class DocumentRecordJsonTests
{
    [Fact]
    public void Read_OfAnyWrittenRecord_GivesTheSameRecord() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var record = (DocumentRecord)RandomValues.Make(typeof(DocumentRecord), new System.Random(seed));
                var bytes = DocumentRecordJson.Write(record);
                var again = DocumentRecordJson.Read(bytes);
                return Show(record) == Show(again) && bytes.SequenceEqual(DocumentRecordJson.Write(again));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_UnderTurkishCulture_GivesTheSameBytes()
    {
        var record = (DocumentRecord)RandomValues.Make(typeof(DocumentRecord), new System.Random(7));
        var expected = DocumentRecordJson.Write(record);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, DocumentRecordJson.Write(record));
            Assert.Equal(Show(record), Show(DocumentRecordJson.Read(expected)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"document\":{\"id\":\"d\",\"sha256\":\"s\",\"text\":\"t\"},\"sentences\":[[1]]}")]
    [InlineData("{\"document\":{\"id\":\"d\",\"sha256\":\"s\",\"text\":\"t\"},\"sentences\":[[1,2,3]]}")]
    public void Read_OfNoRecord_ThrowsJsonException(string json) =>
        Assert.ThrowsAny<JsonException>(() => DocumentRecordJson.Read(Encoding.UTF8.GetBytes(json)));

    /// <summary>Every property, so that a value lost on the way shows.</summary>
    private static string Show(object? value)
    {
        switch (value)
        {
            case null:
                return "null";
            case string text:
                return "\"" + text + "\"";
            case LocalDate date:
                return date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            case decimal number:
                return number.ToString(CultureInfo.InvariantCulture);
            case IFormattable number when value.GetType().IsPrimitive:
                return number.ToString(null, CultureInfo.InvariantCulture);
        }

        var type = value.GetType();
        if (type.IsEnum || type.IsPrimitive)
        {
            return value.ToString()!;
        }

        if (value is System.Collections.IEnumerable list)
        {
            return "[" + string.Join(",", list.Cast<object?>().Select(Show)) + "]";
        }

        return "{" + string.Join(",", type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => property.Name + ":" + Show(property.GetValue(value)))) + "}";
    }
}
