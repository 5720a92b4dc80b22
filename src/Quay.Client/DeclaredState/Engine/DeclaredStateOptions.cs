using System;
using System.Collections.Generic;
using System.Threading;

namespace Quay.Client;

/// <summary>The settings of exports, comparisons and imports of organizations.</summary>
public sealed class DeclaredStateOptions
{
    /// <summary>The organization to which a document is applied; null for the one that it names.</summary>
    public string? Name { get; set; }

    /// <summary>The names of the sections to process; all if empty.</summary>
    public IReadOnlyList<string> Sections { get; set; } = [];

    /// <summary>Selects repositories by their names below the organization; null for all.</summary>
    public Func<string, bool>? Repositories { get; set; }

    /// <summary>Finds the value of a variable that was given for the document; null if it was not given. It may be used anywhere.</summary>
    public Func<string, DeclaredVariable?> Variables { get; set; } = _ => null;

    /// <summary>
    /// Finds the value of a variable that was not given, for a key that is a secret; null if it has none. It is not used for
    /// other keys, since a document of another author could expose a secret of the environment in a readable setting.
    /// </summary>
    public Func<string, DeclaredVariable?> Secrets { get; set; } = _ => null;

    /// <summary>Whether secrets with a value are also sent to existing items. A registry does not reveal secrets, so there is no difference to see.</summary>
    public bool UpdateSecrets { get; set; }

    /// <summary>Whether a plan warns about specified secrets that are not sent, since what they belong to exists.</summary>
    public bool WarnAboutSecrets { get; set; }

    /// <summary>Whether an import removes items that the document does not declare.</summary>
    public bool Prune { get; set; }

    /// <summary>Whether an import may change protected items, such as the teams by which the session's user or the last administrator administers the organization.</summary>
    public bool Force { get; set; }

    /// <summary>Limits the concurrent requests of all runs that share it; null for 12 of this run alone.</summary>
    public SemaphoreSlim? Gate { get; set; }

    /// <summary>The session's user; null if not known.</summary>
    public string? SessionUser { get; set; }

    /// <summary>Whether an export is JSON instead of YAML.</summary>
    public bool Json { get; set; }

    /// <summary>Called on any thread with the number of completed requests and the number of requests known so far.</summary>
    public Action<int, int>? Progress { get; set; }
}
