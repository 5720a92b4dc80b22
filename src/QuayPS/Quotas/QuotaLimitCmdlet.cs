using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that creates, changes or removes limits of an organization's quota.</summary>
public abstract class QuotaLimitCmdlet : QuayItemCmdlet
{
    private protected QuotaLimitCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The id of the quota; the only quota of the organization if not specified.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string? QuotaId { get; set; }

    private protected override object? ErrorTarget => Organization[0];

    /// <summary>The quota as prompts name it.</summary>
    private protected string QuotaSubject => (QuotaId.NullIfEmpty() is { } id ? $"quota '{id}'" : "the quota") + $" of organization '{Organization[0]}'";
}
