using System;

namespace QuayPS;

/// <summary>
/// Marks a parameter that takes several names. The command runs once for each: while it works on an item, the property
/// holds one name. Several such parameters give all combinations, in the order in which the names were typed.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachAttribute : Attribute
{
    /// <summary>
    /// The parameter that names the parent, such as Repository for the name of a tag. A text from the pipeline that the
    /// engine binds to both parameters is the name of the parent.
    /// </summary>
    public string? Of { get; set; }

    /// <summary>
    /// A parameter that names another kind of parent, such as Organization where <see cref="Of"/> is Repository. Where it
    /// is on the command line, a text from the pipeline that PowerShell binds to both others is the object's own name; a text that
    /// PowerShell binds to it is the name of the parent as well.
    /// </summary>
    public string? Or { get; set; }
}
