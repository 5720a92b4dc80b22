using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>How long a test waits for what should come at once: far longer than a busy machine needs.</summary>
internal static class Limits
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A token that ends calls which hang.</summary>
    public static CancellationToken Token()
    {
#pragma warning disable CA2000 // It has no one to dispose of it, and ends by itself.
        return new CancellationTokenSource(Patience).Token;
#pragma warning restore CA2000
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        CancellationToken limit = Token();
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, $"It never happened: {what}.");
            await Task.Delay(2, CancellationToken.None);
        }
    }
}
