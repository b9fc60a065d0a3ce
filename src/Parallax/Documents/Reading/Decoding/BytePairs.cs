using System;

namespace Parallax.Documents.Reading.Decoding;

/// <summary>The pairs that a text's bytes beyond ASCII form, read as a character set of East Asia reads them.</summary>
/// <param name="All">Pairs.</param>
/// <param name="Broken">Lead bytes without a byte that may follow one.</param>
/// <param name="AsciiTrails">Pairs whose second byte is one of ASCII.</param>
/// <param name="EucKana">Japanese syllables of EUC-JP.</param>
/// <param name="ShiftJisKana">Japanese syllables of Shift_JIS.</param>
/// <param name="Hangul">Korean syllables of EUC-KR, and marks.</param>
/// <param name="ChineseCommon">Common characters of GB 18030, and marks.</param>
/// <param name="Big5Common">Common characters of Big5, and marks.</param>
internal readonly record struct BytePairs(int All, int Broken, int AsciiTrails, int EucKana, int ShiftJisKana, int Hangul, int ChineseCommon, int Big5Common)
{
    public static BytePairs Count(ReadOnlySpan<byte> bytes, bool isShiftJis)
    {
        int all = 0, broken = 0, ascii = 0, eucKana = 0, shiftJisKana = 0, hangul = 0, chinese = 0, big5 = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            var lead = bytes[at];
            if (lead < 0x80 || (isShiftJis && lead is >= 0xA1 and <= 0xDF))
            {
                continue;
            }

            var trail = at + 1 < bytes.Length ? bytes[at + 1] : (byte)0;
            if (trail is < 0x40 or 0x7F or 0xFF || lead is 0x80 or 0xFF)
            {
                broken++;
                continue;
            }

            at++;
            all++;
            var high = trail >= 0xA1;
            ascii += trail < 0x7F ? 1 : 0;
            eucKana += lead is 0xA4 or 0xA5 && high ? 1 : 0;
            shiftJisKana += (lead == 0x82 && trail is >= 0x9F and <= 0xF1) || (lead == 0x83 && trail <= 0x96) ? 1 : 0;
            hangul += lead is (>= 0xB0 and <= 0xC8) or 0xA1 or 0xA3 && high ? 1 : 0;
            chinese += lead is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3) && high ? 1 : 0;
            big5 += lead is >= 0xA1 and <= 0xC6 ? 1 : 0;
        }

        return new BytePairs(all, broken, ascii, eucKana, shiftJisKana, hangul, chinese, big5);
    }
}
