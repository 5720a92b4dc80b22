BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayOrganizationMirror' {
    BeforeEach {
        Reset-TestConnection
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync -HttpProxy http://proxy:1 -VerifyTls:$false
        Clear-RegistryRequest
    }

    It 'tells of which namespace it is a copy' {
        $mirror = Get-QuayOrganizationMirror initech
        $mirror.Organization, $mirror.ExternalRegistryUrl, $mirror.ExternalNamespace, $mirror.SyncStatus | Should -Be initech, https://quay.example.com, library, NeverRun
        $mirror.HttpProxy, $mirror.VerifyTls, $mirror.RepositoryCount | Should -Be http://proxy:1, $false, 0
    }

    It 'takes organizations from the pipeline, and is silent about those that are none' {
        $mirrors = @('acme', 'initech' | Get-QuayOrganization | Get-QuayOrganizationMirror -ErrorVariable failures)
        $mirrors.Organization | Should -Be initech
        $failures | Should -BeNullOrEmpty
        (Get-QuayOrganizationMirror acme -Verbose 4>&1 | Out-String) | Should -Match 'is no mirror'
    }

    It 'tells an organization that is missing, and a registry that does not offer this' {
        Assert-QuayError { Get-QuayOrganizationMirror nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Add-RegistryFault @{ operationId = 'getOrgMirrorConfig'; status = 404; body = '<!DOCTYPE html><html></html>'; contentType = 'text/html' }
        Assert-QuayError { Get-QuayOrganizationMirror initech } -Id QuayNotSupported -Category NotImplemented -Target initech
    }

    It 'sends just these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayOrganizationMirror -Organization initech }; Requests = 'GET /api/v1/organization/initech/mirror' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
