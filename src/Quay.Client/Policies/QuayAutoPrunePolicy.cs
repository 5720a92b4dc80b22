using System;
using System.Globalization;
using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>Which tags the registry deletes by itself: all but the newest ones, or those of a certain age.</summary>
public sealed class QuayAutoPrunePolicy : QuayPolicy
{
    /// <summary>By what tags are deleted.</summary>
    public QuayPruneMethod? Method { get; internal set; }

    /// <summary>The number of tags that stay, or the age as a text: <c>7d</c>.</summary>
    public object? Value { get; internal set; }

    /// <summary>How many of the newest tags stay; null for a policy by age.</summary>
    public int? NumberOfTags =>
        Method == QuayPruneMethod.NumberOfTags && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>How old tags may become; null for a policy by number.</summary>
    public TimeSpan? Age => Method == QuayPruneMethod.CreationDate ? PruneAge.Parse(Text) : null;

    private string Text => Convert.ToString(Value, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Value}";
}

/// <summary>By what tags are deleted.</summary>
public enum QuayPruneMethod
{
    /// <summary>Only so many of the newest ones stay.</summary>
    [EnumMember(Value = "number_of_tags")]
    NumberOfTags,

    /// <summary>Those that are older than an age go.</summary>
    [EnumMember(Value = "creation_date")]
    CreationDate,
}
