using System;

namespace Quay.Client;

/// <summary>
/// Decides how much of a log is read ahead. The longer the registry takes for an answer, the more windows are read at once
/// and the more entries may wait for their turn: a registry that answers at once gains nothing, and it would cost memory.
/// </summary>
/// <param name="unordered">Whether entries are handed down as they come, so that none has to wait for long.</param>
internal sealed class LogPace(bool unordered)
{
    /// <summary>The largest number of windows that are read at once.</summary>
    internal const int MaximumWidth = 16;

    /// <summary>The largest number of entries that wait for their turn. An entry takes about 700 bytes.</summary>
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

    /// <summary>The number of entries that may wait for their turn.</summary>
    public int Budget => unordered
        ? UnorderedBudget
        : (int)Math.Min(MaximumBudget, MinimumBudget + (Math.Max(0, _fastestAnswer - AnswerForMinimumBudget) * BudgetPerMillisecond));

    /// <summary>Takes into account the time of one answer.</summary>
    /// <param name="milliseconds">The time between request and answer.</param>
    public void Observe(double milliseconds) => _fastestAnswer = Math.Min(_fastestAnswer, milliseconds);

    /// <summary>Reads as many windows at once as are useful. Called when more than the first page is wanted.</summary>
    public void Widen() => Width = _fastestAnswer < FastAnswer ? WidthForFastAnswers : MaximumWidth;
}
