using System;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Rules by which tags are let go. A tag goes only if all rules that are set agree.</summary>
public sealed class RetentionRules
{
    /// <summary>The number of newest tags that stay, in a repository or in each group; null for no such rule.</summary>
    public int? Keep { get; set; }

    /// <summary>Joins tags to groups by the text that it matches; tags that it does not match are one more group. Null for one group.</summary>
    public Regex? GroupBy { get; set; }

    /// <summary>The age up to which tags stay; null for no such rule.</summary>
    public TimeSpan? OlderThan { get; set; }

    /// <summary>The time since the last pull up to which tags stay; null for no such rule.</summary>
    public TimeSpan? NotPulledFor { get; set; }

    /// <summary>Tells by its name whether a tag stays in any case.</summary>
    public Func<string, bool> IsProtected { get; set; } = _ => false;
}
