using System;

namespace Quay.Client;

/// <summary>
/// Decides how far a log is read ahead. The longer the registry takes to respond, the more windows are read at once and the
/// larger the buffer is. With a fast registry reading ahead gains no time and only takes memory.
/// </summary>
/// <param name="unordered">Whether entries are returned as they arrive, so that few of them are buffered.</param>
internal sealed class LogPace(bool unordered)
{
    /// <summary>The largest number of windows that are read at once.</summary>
    internal const int MaximumWidth = 16;

    /// <summary>The largest number of entries in the buffer. An entry takes about 700 bytes.</summary>
    internal const int MaximumBudget = 100_000;

    private const int FirstWidth = 1;
    private const int WidthForFastAnswers = 4;
    private const double FastAnswer = 3;
    private const int UnorderedBudget = 4_000;
    private const int MinimumBudget = 10_000;
    private const double AnswerForMinimumBudget = 2.5;
    private const int BudgetPerMillisecond = 20_000;

    private double _fastestAnswer = double.MaxValue;

    /// <summary>The number of windows to read at once.</summary>
    public int Width { get; private set; } = FirstWidth;

    /// <summary>The largest number of entries in the buffer.</summary>
    public int Budget => unordered
        ? UnorderedBudget
        : (int)Math.Min(MaximumBudget, MinimumBudget + (Math.Max(0, _fastestAnswer - AnswerForMinimumBudget) * BudgetPerMillisecond));

    /// <summary>Records the response time of a request.</summary>
    /// <param name="milliseconds">The response time in milliseconds.</param>
    public void Observe(double milliseconds) => _fastestAnswer = Math.Min(_fastestAnswer, milliseconds);

    /// <summary>Sets the number of windows from the response times. Called when more than the first page is requested.</summary>
    public void Widen() => Width = _fastestAnswer < FastAnswer ? WidthForFastAnswers : MaximumWidth;
}
