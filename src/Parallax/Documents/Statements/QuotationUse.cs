namespace Parallax.Documents.Statements;

/// <summary>What has been made of a quotation.</summary>
internal enum QuotationUse { Unread, Direct, Inside }
