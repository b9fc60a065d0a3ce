namespace Parallax.Documents.Language;

/// <summary>Universal part-of-speech tags (Universal Dependencies v2).</summary>
public enum PartOfSpeech : byte { X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb }
