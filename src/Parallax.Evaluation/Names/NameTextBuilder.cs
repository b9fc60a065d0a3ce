using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Parallax.Evaluation.Names;

/// <summary>Rebuilds text from tokens, with each sentence as a block, and keeps where the names stand.</summary>
internal sealed class NameTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<AnnotatedName> _names = [];
    private int _sentence;
    private int _searched;
    private string? _class;
    private int _nameStart;
    private int _nameEnd;

    /// <summary>The sentence as written, where the data set has it; null to put the tokens together.</summary>
    public string? SentenceText { get; set; }

    public void Add(string word, string? name, bool starts)
    {
        if (word.Length == 0)
        {
            return;
        }

        int start;
        if (SentenceText is not null)
        {
            if (_text.Length == _sentence)
            {
                _text.Append(SentenceText);
                _searched = _sentence;
            }

            var found = SentenceText.IndexOf(word, _searched - _sentence, StringComparison.Ordinal);
            if (found < 0)
            {
                return;
            }

            start = _sentence + found;
            _searched = start + word.Length;
        }
        else
        {
            if (_text.Length > _sentence && !Adjoins(word))
            {
                _text.Append(' ');
            }

            start = _text.Length;
            _text.Append(word);
        }

        if (name != _class || starts)
        {
            CloseName();
            _class = name;
            _nameStart = start;
        }

        _nameEnd = start + word.Length;
    }

    public void EndSentence()
    {
        CloseName();
        SentenceText = null;
        if (_text.Length > _sentence)
        {
            _blocks.Add(new Block(BlockKind.Paragraph, new Span(_sentence, _text.Length)));
            _text.Append('\n');
        }

        _sentence = _text.Length;
    }

    /// <summary>Null where there was no sentence.</summary>
    public NameDocument? Build()
    {
        EndSentence();
        return _blocks.Count == 0 ? null : new NameDocument(
            new Document { Id = string.Empty, Sha256 = string.Empty, Language = "en", Text = _text.ToString(), Blocks = _blocks.ToImmutable() },
            [.. _names]);
    }

    /// <summary>What is written without a space before it.</summary>
    private static bool Adjoins(string word) => word is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "%" or "n't" or "n’t"
        || (word.Length > 1 && word[0] is '\'' or '’' && char.IsLetter(word[1]) && word.Length <= 3);

    private void CloseName()
    {
        if (_class is not null)
        {
            _names.Add(new AnnotatedName(new Span(_nameStart, _nameEnd), _class));
        }

        _class = null;
    }
}
