namespace Parallax.Documents.Coreference;

/// <summary>Two marks that belong together; one of them may be missing.</summary>
internal readonly record struct QuotationPair(QuotationMark? Open, QuotationMark? Close, int Depth);
