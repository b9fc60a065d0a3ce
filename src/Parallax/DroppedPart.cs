namespace Parallax;

/// <summary>A part of the input that is no part of the report.</summary>
/// <param name="RawStart">Byte offset in the input; null where one cannot say.</param>
/// <param name="RawEnd">Byte offset of its end, exclusive; null where one cannot say.</param>
/// <param name="Reason">One word: navigation, share, comments, advert, repeat, address, date, …</param>
/// <param name="Text">The first 200 UTF-16 code units of what was dropped.</param>
public sealed record DroppedPart(long? RawStart, long? RawEnd, string Reason, string Text);
