BeforeAll { . "$PSScriptRoot/Prelude.ps1" }

Describe 'Policies and quotas' {
    BeforeAll {
        $organization = Open-LiveOrganization
        $repository = Open-LiveRepository "$organization/app"
    }

    AfterAll { Clear-LiveRegistry }

    It 'prune tags of an organization and of a repository' {
        Skip-Unless AUTO_PRUNE
        foreach ($place in @{ Organization = $organization }, @{ Repository = $repository }) {
            $path = if ($place.Repository) { "repository/$repository/autoprunepolicy/" } else { "organization/$organization/autoprunepolicy/" }
            $policy = New-QuayAutoPrunePolicy @place -NumberOfTags 5
            $found = (Read-Registry $path).policies
            $found.method, $found.value | Should -Be 'number_of_tags', 5
            Set-QuayAutoPrunePolicy @place -Uuid $policy.Uuid -Age 7d
            $found = (Read-Registry $path).policies
            $found.method, $found.value | Should -Be 'creation_date', '7d'
            Remove-QuayAutoPrunePolicy @place -Uuid $policy.Uuid -Confirm:$false
            (Read-Registry $path).policies | Should -BeNullOrEmpty
        }
    }

    It 'prune tags of the user''s namespace' {
        Skip-Unless AUTO_PRUNE
        $policy = New-QuayAutoPrunePolicy -NumberOfTags 7 -TagPattern '^quayps-live-'
        try { ((Read-Registry user/autoprunepolicy/).policies | Where-Object uuid -EQ $policy.Uuid).tagPattern | Should -BeExactly '^quayps-live-' }
        finally { Remove-QuayAutoPrunePolicy -Uuid $policy.Uuid -Confirm:$false }
        (Read-Registry user/autoprunepolicy/).policies | Where-Object uuid -EQ $policy.Uuid | Should -BeNullOrEmpty
    }

    It 'make tags immutable' {
        Skip-Unless IMMUTABLE_TAGS
        foreach ($place in @{ Organization = $organization }, @{ Repository = $repository }) {
            $path = if ($place.Repository) { "repository/$repository/immutabilitypolicy/" } else { "organization/$organization/immutabilitypolicy/" }
            $policy = New-QuayImmutabilityPolicy @place -TagPattern '^v.*'
            (Read-Registry $path).policies.tagPattern | Should -BeExactly '^v.*'
            Remove-QuayImmutabilityPolicy @place -Uuid $policy.Uuid -Confirm:$false
            (Read-Registry $path).policies | Should -BeNullOrEmpty
        }
    }

    It 'limit storage, with warnings' {
        Skip-Unless -Condition ((Get-LiveRegistry).Features.QUOTA_MANAGEMENT -and (Get-LiveRegistry).Features.EDIT_QUOTA -and (Test-Superuser)) -Because 'quotas are off, or the token has no superuser rights'
        $quota = New-QuayQuota $organization 1GB
        # The response is a JSON array, which Windows PowerShell writes to the pipeline as one object.
        $found = Read-Registry "organization/$organization/quota" | ForEach-Object { $_ }
        $found.limit_bytes | Should -Be 1GB
        $null = New-QuayQuotaLimit $organization Warning 80 -QuotaId $quota.Id
        $found = Read-Registry "organization/$organization/quota" | ForEach-Object { $_ }
        $found.limits.limit_percent | Should -Be 80
        Set-QuayQuota $organization 2GB
        (Read-Registry "organization/$organization/quota" | ForEach-Object { $_ }).limit_bytes | Should -Be 2GB
        Get-QuayQuotaLimit $organization | Remove-QuayQuotaLimit -Confirm:$false
        (Read-Registry "organization/$organization/quota" | ForEach-Object { $_ }).limits | Should -BeNullOrEmpty
        Get-QuayQuota $organization | Remove-QuayQuota -Confirm:$false
        Read-Registry "organization/$organization/quota" | ForEach-Object { $_ } | Should -BeNullOrEmpty
    }
}
