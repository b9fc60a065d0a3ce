using System;
using System.Linq;
using System.Text;
using Parallax.Documents.Reading;
using Xunit;

namespace Parallax.Tests.Documents.Reading;

/// <summary>Inputs in character sets that nothing names, and places in the bytes of those that are named.</summary>
public sealed class CharsetTests
{
    private const string Russian =
        "Министерство сообщило в пятницу, что мост через Арво будет закрыт на неделю, потому что в двух опорах нашли трещины.\n\nПаромы будут перевозить машины всю ночь, сообщили в мэрии города.";

    private const string Turkish =
        "Bakanlık cuma günü yaptığı açıklamada, iki ayağında çatlak bulunduğu için köprünün bir hafta kapalı kalacağını bildirdi.\n\nBelediye, feribotların bütün gece araç taşıyacağını ve biletin dört mark olacağını söyledi.";

    private const string Czech =
        "Ministerstvo v pátek oznámilo, že most přes řeku zůstane na týden uzavřen, protože ve dvou pilířích byly nalezeny trhliny.\n\nPřívozy budou podle města převážet auta celou noc a jízdenka bude stát čtyři marky, což je polovina.";

    private const string Greek =
        "Το υπουργείο ανακοίνωσε την Παρασκευή ότι η γέφυρα θα παραμείνει κλειστή για μια εβδομάδα, επειδή βρέθηκαν ρωγμές.\n\nΟ δήμος είπε ότι τα πλοία θα μεταφέρουν αυτοκίνητα όλη τη νύχτα.";

    private const string Arabic =
        "قالت وزارة الأشغال يوم الجمعة إن الجسر سيبقى مغلقا لمدة أسبوع بعد العثور على تشققات في اثنتين من دعائمه.\n\nوقال المتحدث إن العبارات ستنقل السيارات من الرصيف الشمالي إلى البلدة.";

    private const string Chinese = "工程部周五表示，由于在两个桥墩上发现裂缝，大桥将关闭一周。\n\n市政府表示，渡轮将整夜运送车辆，票价为四马克，是夏季票价的一半。";

    private const string Taiwanese = "工程部週五表示，由於在兩個橋墩上發現裂縫，大橋將關閉一週。\n\n市政府表示，渡輪將整夜運送車輛，票價為四馬克，是夏季票價的一半。";

    private const string Japanese = "公共事業省は金曜日、二本の橋脚にひび割れが見つかったため、橋を一週間通行止めにすると発表した。\n\n市によると、フェリーは夜通し車を運び、料金は夏の半額だという。";

    private const string Korean = "공공사업부는 금요일 두 교각에서 균열이 발견되어 다리를 일주일 동안 폐쇄한다고 발표했다.\n\n시는 연락선이 밤새 자동차를 실어 나르고 요금은 여름의 절반이라고 밝혔다.";

    private const string French = "Le ministère a annoncé que le pont resterait fermé une semaine, parce que des fissures ont été trouvées dans deux piliers.\n\nLes bacs transporteront des voitures toute la nuit, a précisé la mairie.";

    [Theory]
    [InlineData("windows-1251", Russian, "ru")]
    [InlineData("koi8-r", Russian, "ru")]
    [InlineData("iso-8859-9", Turkish, "tr")]
    [InlineData("windows-1250", Czech, "cs")]
    [InlineData("iso-8859-2", Czech, "cs")]
    [InlineData("windows-1253", Greek, "el")]
    [InlineData("windows-1256", Arabic, "ar")]
    [InlineData("windows-1252", French, "fr")]
    [InlineData("gb18030", Chinese, "zh")]
    [InlineData("big5", Taiwanese, "zh")]
    [InlineData("shift_jis", Japanese, "ja")]
    [InlineData("euc-jp", Japanese, "ja")]
    [InlineData("euc-kr", Korean, "ko")]
    public void Read_ACharsetThatNothingNames_IsGuessedAndSaid(string charset, string text, string language)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        var plain = DocumentReader.Read(encoding.GetBytes(text));
        var page = DocumentReader.Read(encoding.GetBytes(
            $"<html><head><style>p {{ color: red }}</style></head><body><nav><a href=/>Home of the news that is in and for the town</a></nav><p>{text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>"));

        Assert.Equal(text.Replace("\n\n", "\n", StringComparison.Ordinal), plain.Document!.Text);
        Assert.Equal(plain.Document.Text, page.Document!.Text);
        Assert.Equal(language, page.Document.Language);
        Assert.Contains(page.Diagnostics, diagnostic => diagnostic.Reason.StartsWith("not UTF-8, read as", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gb18030", Chinese)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("windows-1251", Russian)]
    public void Read_ANamedCharset_KeepsThePlacesInTheBytes(string charset, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        var bytes = encoding.GetBytes($"<html><head><meta charset={charset}></head><body><p>{text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>");
        var document = DocumentReader.Read(bytes).Document!;

        Assert.Equal(2, document.Blocks.Length);
        Assert.All(document.Blocks, block => Assert.Equal(
            $"<p>{block.Span.Of(document.Text)}</p>", encoding.GetString(bytes.AsSpan((int)block.RawStart!.Value, (int)(block.RawEnd!.Value - block.RawStart.Value)))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Utf16WithoutMarkInAnotherScript_IsRead(bool littleEndian)
    {
        var bytes = new UnicodeEncoding(!littleEndian, byteOrderMark: false).GetBytes(Russian);

        Assert.Equal(Russian.Replace("\n\n", "\n", StringComparison.Ordinal), DocumentReader.Read(bytes).Document!.Text);
    }

    [Fact]
    public void Read_DataWithZeros_IsNoUtf16()
    {
        var bytes = Enumerable.Range(0, 4000).Select(i => (byte)(i % 2 == 0 ? (i * 37) & 0xFF : i % 3)).ToArray();

        Assert.Null(DocumentReader.Read(bytes).Document);
    }
}
