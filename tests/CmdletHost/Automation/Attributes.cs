using System.Collections.Generic;

namespace System.Management.Automation;

/// <summary>What a cmdlet is called and how it is bound.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CmdletAttribute(string verbName, string nounName) : Attribute
{
    public string VerbName => verbName;

    public string NounName => nounName;

    public string? DefaultParameterSetName { get; set; }

    public bool SupportsShouldProcess { get; set; }

    public ConfirmImpact ConfirmImpact { get; set; } = ConfirmImpact.Medium;
}

/// <summary>How much a change matters.</summary>
public enum ConfirmImpact
{
    None,
    Low,
    Medium,
    High,
}

/// <summary>A parameter, in one of its sets.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ParameterAttribute : Attribute
{
    public const string AllParameterSets = "__AllParameterSets";

    public bool Mandatory { get; set; }

    public int Position { get; set; } = int.MinValue;

    public string ParameterSetName { get; set; } = AllParameterSets;

    public bool ValueFromPipeline { get; set; }

    public bool ValueFromPipelineByPropertyName { get; set; }

    public string? HelpMessage { get; set; }

    public bool DontShow { get; set; }

    internal bool TakesPipelineInput => ValueFromPipeline || ValueFromPipelineByPropertyName;
}

/// <summary>Other names of a parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AliasAttribute(params string[] aliasNames) : Attribute
{
    public IList<string> AliasNames => aliasNames;
}

/// <summary>What a cmdlet writes.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OutputTypeAttribute(params Type[] type) : Attribute
{
    public IReadOnlyList<Type> Types => type;
}

/// <summary>Says that a name may hold wildcards.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SupportsWildcardsAttribute : Attribute;

/// <summary>Who completes a parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ArgumentCompleterAttribute(Type type) : Attribute
{
    public Type Type => type;
}

/// <summary>Allows an empty text for a mandatory parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowEmptyStringAttribute : Attribute;

/// <summary>Allows null for a mandatory parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowNullAttribute : Attribute;

/// <summary>Allows an empty list for a mandatory parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowEmptyCollectionAttribute : Attribute;

/// <summary>Turns an argument into another before its type is looked at.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ArgumentTransformationAttribute : Attribute
{
    public abstract object Transform(EngineIntrinsics engineIntrinsics, object inputData);
}

/// <summary>What a transformation may ask of the engine: nothing here.</summary>
public sealed class EngineIntrinsics
{
    internal EngineIntrinsics()
    {
    }
}

/// <summary>Takes a credential. The engine asks for the password where a user name is given; nobody can be asked here.</summary>
public sealed class CredentialAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) as PSCredential
        ?? throw new QuayPS.CmdletHost.HostLimitException("a [Credential] parameter with something that is no PSCredential");
}
