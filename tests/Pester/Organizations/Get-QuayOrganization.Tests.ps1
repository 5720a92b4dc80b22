BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'gets the organizations of the user' {
        $found = Get-QuayOrganization
        $found.Name | Should -Be 'acme', 'globex'
        $found[0].PSObject.TypeNames[0] | Should -Be 'Quay.Client.QuayOrganization'
    }

    It 'gets an organization by name, with its details' {
        $found = Get-QuayOrganization acme
        $found.Name | Should -Be 'acme'
        $found.Email | Should -Be 'acme@example.com'
        $found.IsAdmin | Should -BeTrue
        $found.Teams.Name | Should -Contain 'developers'
        $found.Teams[0].Organization | Should -Be 'acme'
    }

    It 'takes names as strings, objects, and properties from the pipeline' {
        ('acme', 'globex' | Get-QuayOrganization).Name | Should -Be 'acme', 'globex'
        (Get-QuayOrganization | Get-QuayOrganization).Email | Should -Be 'acme@example.com', 'globex@example.com'
        ([pscustomobject]@{ Organization = 'globex' } | Get-QuayOrganization).Name | Should -Be 'globex'
    }

    It 'takes wildcards' {
        (Get-QuayOrganization 'g*').Name | Should -Be 'globex'
        Get-QuayOrganization 'nothing*' | Should -BeNullOrEmpty
    }

    It 'lists all organizations for superusers, over all pages' {
        Add-RegistrySeed @{ organizations = @{ count = 120 } }
        $found = Get-QuayOrganization -Superuser
        $found.Count | Should -Be 123
        $found.Name | Should -Contain 'initech'
        (Get-QuayOrganization 'org-000*' -Superuser).Count | Should -Be 10
    }

    It 'finds an organization of other users for superusers' {
        (Get-QuayOrganization initech -Superuser).Name | Should -Be 'initech'
    }

    It 'reports users without superuser rights' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayOrganization -Superuser } -Id QuayForbidden -Category PermissionDenied
    }

    It 'reports the missing organization, and gets the others' {
        $found = 'acme', 'nowhere', 'globex' | Get-QuayOrganization -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.Name | Should -Be 'acme', 'globex'
        $failures.Count | Should -Be 1
        Assert-QuayError { Get-QuayOrganization nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere -Message '*nowhere*'
        Assert-QuayError { Get-QuayOrganization nowhere -Superuser } -Id QuayNotFound -Category ObjectNotFound -Target nowhere -Message '*nowhere*'
    }

    It 'gets several, and reports each missing one in its place' {
        Assert-QuaySequence { Get-QuayOrganization globex, nowhere, acme, none } 'globex', '!nowhere', 'acme', '!none'
        Assert-QuaySequence { Get-QuayOrganization ini*, nowhere, acme -Superuser } 'initech', '!nowhere', 'acme'
        (Get-QuayOrganization g*, acme).Name | Should -Be 'globex', 'acme'
    }

    It 'refuses a name that is invalid in a path' {
        Assert-QuayError { Get-QuayOrganization '..' } -Id QuayInvalidInput -Category InvalidArgument -Target '..'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayOrganization -Name acme }; Requests = 'GET /api/v1/organization/acme' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
