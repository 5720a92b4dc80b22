using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Completes names from the registry. Without a session, without a response in time, and after any failure it offers no
/// completions and reports no error.
/// </summary>
public abstract class NameCompleter : Completer
{
    private const int MaximumNames = 2000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private protected NameCompleter()
    {
    }

    private protected sealed override IEnumerable<(string Text, string Meaning)> Candidates(string word, IDictionary bound)
    {
        object? given = bound["Session"];
        QuaySession? session = (given is PSObject wrapped ? wrapped.BaseObject : given) switch
        {
            QuaySession typed => typed,
            string name => RunspaceSessions.Current.Find(name),
            _ => RunspaceSessions.Current.Default,
        };
        if (session is null)
        {
            return [];
        }

        try
        {
            return Names(session, bound, word).OrderBy(name => name, StringComparer.OrdinalIgnoreCase).Select(name => (name, name)).ToArray();
        }
        catch (Exception e) when (e is QuayApiException or OperationCanceledException or FormatException or ArgumentException or ObjectDisposedException)
        {
            return [];
        }
    }

    /// <summary>Returns the names to choose from.</summary>
    /// <param name="session">The session to read them with.</param>
    /// <param name="bound">The other parameters on the command line.</param>
    /// <param name="word">The beginning of the name on the command line.</param>
    private protected abstract IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word);

    /// <summary>Returns a parameter on the command line as text; the first of several names.</summary>
    private protected static string? Bound(IDictionary bound, string name) =>
        (bound[name] is IList { Count: > 0 } several ? several[0] : bound[name]) is { } value ? LanguagePrimitives.ConvertTo<string>(value) : null;

    /// <summary>Returns the organization on the command line, or the namespace of the repository there.</summary>
    private protected static string? Namespace(IDictionary bound) => Bound(bound, "Organization") ?? Bound(bound, "Repository")?.Split('/')[0];

    /// <summary>Returns the repository or organization on the command line, or else the current user.</summary>
    private protected static Place PlaceOf(IDictionary bound) =>
        Bound(bound, "Repository") is { Length: > 0 } repository ? Place.Repository(RepositoryName.Parse(repository))
        : Bound(bound, "Organization") is { Length: > 0 } organization ? Place.Organization(organization)
        : Place.CurrentUser;

    /// <summary>Returns names from a listing, cached for 30 seconds.</summary>
    private protected static IReadOnlyList<string> FromListing<T>(
        QuaySession session, string kind, Func<QuayClient, Listing<T>> open, Func<T, string> name) =>
        session.Names.Get(kind, () => ReadAll(session, open, name));

    /// <summary>Returns names from a listing, not cached.</summary>
    private protected static IReadOnlyList<string> ReadAll<T>(QuaySession session, Func<QuayClient, Listing<T>> open, Func<T, string> name) =>
        InTime(async token =>
        {
            var names = new List<string>();
            using Listing<T> listing = open(session.Client);
            while (names.Count < MaximumNames && await listing.NextAsync(token).ConfigureAwait(false) is { } page)
            {
                names.AddRange(page.Select(name));
            }

            return (IReadOnlyList<string>)names;
        });

    /// <summary>Returns names from a list without pages, cached for 30 seconds. Elements without a name are left out.</summary>
    private protected static IReadOnlyList<string> FromList<T>(
        QuaySession session, string kind, Func<QuayClient, CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, string?> name) =>
        session.Names.Get(kind, () => InTime(async token =>
            (IReadOnlyList<string>)(await read(session.Client, token).ConfigureAwait(false)).Select(name).OfType<string>().ToArray()));

    /// <summary>Runs calls on another thread, and cancels them after three seconds.</summary>
    private protected static T InTime<T>(Func<CancellationToken, Task<T>> calls)
    {
        using var limit = new CancellationTokenSource(Patience);
        return Task.Run(() => calls(limit.Token)).GetAwaiter().GetResult();
    }
}
