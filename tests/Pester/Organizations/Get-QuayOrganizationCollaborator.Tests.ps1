BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayOrganizationCollaborator' {
    BeforeEach { Reset-TestConnection }

    It 'lists users with permissions who are in no team' {
        foreach ($repository in 'app', 'web') {
            $null = Invoke-QuayApi "/v1/repository/acme/$repository/permissions/user/dave" -Method Put -Body @{ role = 'read' } -Confirm:$false
        }

        $found = Get-QuayOrganization | Get-QuayOrganizationCollaborator
        $found.Name, $found.Organization | Should -Be 'dave', 'acme'
        $found.Repositories | Should -Be 'acme/app', 'acme/web'
    }

    It 'writes nothing if there are none' {
        Get-QuayOrganizationCollaborator globex | Should -BeNullOrEmpty
    }

    It 'reads several organizations, and reports each missing one in its place' {
        $null = Invoke-QuayApi /v1/repository/acme/app/permissions/user/dave -Method Put -Body @{ role = 'read' } -Confirm:$false
        Assert-QuaySequence { Get-QuayOrganizationCollaborator nowhere, acme, none, globex } '!nowhere', 'dave', '!none'
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Get-QuayOrganizationCollaborator nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayOrganizationCollaborator acme } -Id QuayForbidden -Category PermissionDenied -Target acme
    }
}
