BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayOrganizationMirror' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync -HttpProxy http://proxy:1 -VerifyTls:$false
        Clear-RegistryRequest
    }

    It 'reads the mirror with its external namespace' {
        $mirror = Get-QuayOrganizationMirror initech
        $mirror.Organization, $mirror.ExternalRegistryUrl, $mirror.ExternalNamespace, $mirror.SyncStatus | Should -Be initech, https://quay.example.com, library, NeverRun
        $mirror.HttpProxy, $mirror.VerifyTls, $mirror.RepositoryCount | Should -Be http://proxy:1, $false, 0
    }

    It 'takes organizations from the pipeline, and writes nothing for those without a mirror' {
        $mirrors = @('acme', 'initech' | Get-QuayOrganization | Get-QuayOrganizationMirror -ErrorVariable failures)
        $mirrors.Organization | Should -Be initech
        $failures | Should -BeNullOrEmpty
        (Get-QuayOrganizationMirror acme -Verbose 4>&1 | Out-String) | Should -Match 'is not a mirror'
    }

    It 'takes several organizations, with one error for each missing one' {
        $written = Get-QuayOrganizationMirror nonesuch, acme, initech, never 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be nonesuch, initech, never
    }

    It 'lists organizations without a mirror with -Verbose, in their order' {
        Add-RegistryFault @{ path = 'organization/acme'; latencyMs = 200 }
        $lines = Get-QuayOrganizationMirror acme, globex -Verbose 4>&1 | Where-Object { "$_" -like '*is not a mirror.' } | ForEach-Object { "$_" }
        $lines | Should -Be "The organization 'acme' is not a mirror.", "The organization 'globex' is not a mirror."
    }

    It 'reports a missing organization, and a registry without the feature' {
        Assert-QuayError { Get-QuayOrganizationMirror nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Add-RegistryFault @{ operationId = 'getOrgMirrorConfig'; status = 404; body = '<!DOCTYPE html><html></html>'; contentType = 'text/html' }
        Assert-QuayError { Get-QuayOrganizationMirror initech } -Id QuayNotSupported -Category NotImplemented -Target initech
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayOrganizationMirror -Organization initech }; Requests = 'GET /api/v1/organization/initech/mirror' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
