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
    private readonly List<(string Word, string? Name, bool Starts)> _words = [];
    private int _sentence;
    private string? _class;
    private int _nameStart;
    private int _nameEnd;

    /// <summary>The sentence as written, where the data set has it; null to put the tokens together.</summary>
    public string? SentenceText { get; set; }

    public void Add(string word, string? name, bool starts)
    {
        if (word.Length > 0)
        {
            _words.Add((word, name, starts));
        }
    }

    public void EndSentence()
    {
        var searched = 0;
        if (SentenceText is not null && _words.Count > 0)
        {
            _text.Append(SentenceText);
        }

        for (var i = 0; i < _words.Count; i++)
        {
            var (word, name, starts) = _words[i];
            int start;
            if (SentenceText is not null)
            {
                var found = SentenceText.IndexOf(word, searched, StringComparison.Ordinal);
                if (found < 0)
                {
                    continue;
                }

                start = _sentence + found;
                searched = found + word.Length;
            }
            else
            {
                if (i > 0 && WordSpacing.IsApart(_words, i))
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

        _words.Clear();
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

    private void CloseName()
    {
        if (_class is not null)
        {
            _names.Add(new AnnotatedName(new Span(_nameStart, _nameEnd), _class));
        }

        _class = null;
    }
}
