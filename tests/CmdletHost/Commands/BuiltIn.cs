using System;
using System.Management.Automation;
using QuayPS.CmdletHost;

namespace Microsoft.PowerShell.Commands;

/// <summary>Hands on the first objects, or some properties of all.</summary>
[Cmdlet("Select", "Object", DefaultParameterSetName = "DefaultParameter")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private int _count;

    [Parameter(Position = 0)]
    public string[]? Property { get; set; }

    [Parameter(ParameterSetName = "DefaultParameter")]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; } = -1;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void BeginProcessing()
    {
        if (First == 0)
        {
            throw new HostLimitException("Select-Object -First 0");
        }
    }

    protected override void ProcessRecord()
    {
        WriteObject(Property is null ? Unwrap() : Project());
        if (++_count == First)
        {
            throw new StopUpstreamCommandsException(this);
        }
    }

    private object? Unwrap() => InputObject is { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : InputObject;

    private PSObject Project()
    {
        var made = new PSObject();
        foreach (string name in Property!)
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
            {
                throw new HostLimitException("Select-Object with wildcards");
            }

            PSPropertyInfo? property = InputObject!.Properties[name];
            made.Properties.Add(new PSNoteProperty(property?.Name ?? name, property?.Value));
        }

        return made;
    }
}

/// <summary>Hands on objects whose property has a value.</summary>
[Cmdlet("Where", "Object", DefaultParameterSetName = "EqualSet")]
public sealed class WhereObjectCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string Property { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 1)]
    public object? Value { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "EqualSet")]
    public SwitchParameter EQ { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LikeSet")]
    public SwitchParameter Like { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        object? actual = InputObject?.Properties[Property]?.Value;
        string wanted = LanguagePrimitives.ConvertTo<string>(Value);
        bool matches = Like
            ? new WildcardPattern(wanted, WildcardOptions.IgnoreCase).IsMatch(LanguagePrimitives.ConvertTo<string>(actual))
            : actual is null
                ? Value is null
                : AreEqual(actual);
        if (matches)
        {
            WriteObject(InputObject is { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : InputObject);
        }
    }

    // The right side becomes what the left one is.
    private bool AreEqual(object actual)
    {
        if (actual is not (string or bool or Enum or int or long or double))
        {
            throw new HostLimitException($"Where-Object and a {actual.GetType()}");
        }

        try
        {
            object? right = LanguagePrimitives.ConvertTo(Value, actual.GetType());
            return actual is string text ? text.Equals((string?)right, StringComparison.OrdinalIgnoreCase) : actual.Equals(right);
        }
        catch (PSInvalidCastException)
        {
            return false;
        }
    }
}

/// <summary>The time.</summary>
[Cmdlet(VerbsCommon.Get, "Date")]
public sealed class GetDateCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(DateTime.Now);
}
