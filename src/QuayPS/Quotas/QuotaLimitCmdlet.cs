using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that creates, changes or removes limits of an organization's quota.</summary>
public abstract class QuotaLimitCmdlet : OrganizationCmdlet
{
    private protected QuotaLimitCmdlet()
    {
    }

    /// <summary>The id of the quota; the only quota of the organization if not specified.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string[]? QuotaId { get; set; }

    /// <summary>The quota as prompts name it.</summary>
    private protected string QuotaSubject => (QuotaId.ItemName() is { } id ? $"quota '{id}'" : "the quota") + $" of organization '{Organization[0]}'";
}
