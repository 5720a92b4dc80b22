using System;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Rules that select tags to delete. A tag is selected only if all rules that are set select it.</summary>
public sealed class RetentionRules
{
    /// <summary>The number of newest tags to keep, in a repository or in each group; null for no such rule.</summary>
    public int? Keep { get; set; }

    /// <summary>Groups tags by the text that it matches; tags that it does not match form one more group. Null for a single group.</summary>
    public Regex? GroupBy { get; set; }

    /// <summary>The age up to which tags are kept; null for no such rule.</summary>
    public TimeSpan? OlderThan { get; set; }

    /// <summary>The time since the last pull up to which tags are kept; null for no such rule.</summary>
    public TimeSpan? NotPulledFor { get; set; }

    /// <summary>Returns whether a tag of a name is kept in any case.</summary>
    public Func<string, bool> IsProtected { get; set; } = _ => false;
}
