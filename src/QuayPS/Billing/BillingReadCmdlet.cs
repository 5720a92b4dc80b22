using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads billing data of an organization or of the session's user.</summary>
public abstract class BillingReadCmdlet : QuayItemCmdlet
{
    /// <summary>The parameter set without an organization.</summary>
    private protected const string UserSet = "User";

    private protected BillingReadCmdlet()
    {
    }

    /// <summary>The name of the organization. Without it, the data are those of the session's user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Organization { get; set; }

    private protected override object? ErrorTarget => OrganizationName;

    /// <summary>The organization; null for the session's user.</summary>
    private protected string? OrganizationName => Organization?[0];
}
