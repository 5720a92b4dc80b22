using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes the limits of an organization's quota.</summary>
public abstract class QuotaLimitChangeCmdlet : QuayItemCmdlet
{
    private protected QuotaLimitChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The id of the quota; the one that there is unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string? QuotaId { get; set; }

    private protected override object? ErrorTarget => Organization;

    /// <summary>The quota as prompts name it.</summary>
    private protected string QuotaDisplay => (QuotaId.NullIfEmpty() is { } id ? $"quota '{id}'" : "the quota") + $" of organization '{Organization}'";
}
