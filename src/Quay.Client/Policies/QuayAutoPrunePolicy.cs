using System;
using System.Globalization;
using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>An auto-prune policy: the registry deletes all but the newest tags, or tags of a certain age.</summary>
public sealed class QuayAutoPrunePolicy : QuayPolicy
{
    /// <summary>Whether the policy selects tags by number or by age; null for a method that this version does not know.</summary>
    public QuayPruneMethod? Method { get; internal set; }

    /// <summary>The number of tags to keep, or the age in the registry's format: a whole number and a unit, in which <c>m</c> stands for minutes.</summary>
    public object? Value { get; internal set; }

    /// <summary>The number of tags to keep in each repository; null for a policy by age.</summary>
    public int? NumberOfTags =>
        Method == QuayPruneMethod.NumberOfTags && int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The age at which a tag is deleted; null for a policy by number.</summary>
    public TimeSpan? Age => Method == QuayPruneMethod.CreationDate ? PruneAge.Parse(Text) : null;

    private string Text => Convert.ToString(Value, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Value}";
}

/// <summary>The method by which an auto-prune policy selects the tags to delete.</summary>
public enum QuayPruneMethod
{
    /// <summary>All but a number of the newest tags.</summary>
    [EnumMember(Value = "number_of_tags")]
    NumberOfTags,

    /// <summary>Tags that are older than an age.</summary>
    [EnumMember(Value = "creation_date")]
    CreationDate,
}
