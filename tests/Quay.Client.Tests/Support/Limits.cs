using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Time limits of tests: far longer than a busy machine needs for an event that should come at once.</summary>
internal static class Limits
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A token that cancels a hanging call.</summary>
    public static CancellationToken Token()
    {
#pragma warning disable CA2000 // The source is not disposed; its timer ends by itself.
        return new CancellationTokenSource(Patience).Token;
#pragma warning restore CA2000
    }

    /// <summary>Waits until a condition is true.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        CancellationToken limit = Token();
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, $"Timed out waiting until {what}.");
            await Task.Delay(2, CancellationToken.None);
        }
    }
}
