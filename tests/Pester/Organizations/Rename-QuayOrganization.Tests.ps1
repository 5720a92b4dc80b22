BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Rename-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'renames an organization' {
        Rename-QuayOrganization globex umbrella -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayOrganization).Name | Should -Be 'acme', 'umbrella'
        (Rename-QuayOrganization umbrella globex -Confirm:$false -PassThru).Name | Should -Be 'globex'
    }

    It 'takes rows of a table from the pipeline' {
        "Name,NewName`nglobex,umbrella`nacme,apex" | ConvertFrom-Csv | Rename-QuayOrganization -Confirm:$false
        (Get-QuayOrganization).Name | Should -Be 'apex', 'umbrella'
    }

    It 'sends nothing with -WhatIf' {
        Rename-QuayOrganization globex umbrella -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports an existing name, although the registry answers with an error of its own' {
        Assert-QuayError { Rename-QuayOrganization globex acme -Confirm:$false } -Id QuayAlreadyExists -Category ResourceExists -Target globex -Message "*'acme'*"
        Assert-QuayError { Rename-QuayOrganization globex alice -Confirm:$false } -Id QuayAlreadyExists -Category ResourceExists -Target globex -Message "*'alice'*"
    }

    It 'reports a missing organization, although the registry answers with an error of its own' {
        Assert-QuayError { Rename-QuayOrganization nowhere umbrella -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
    }

    It 'reports a name that the registry does not accept, and a lack of permission' {
        Assert-QuayError { Rename-QuayOrganization globex 'Not Good' -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target globex
        Connect-TestRegistry -As normal
        Assert-QuayError { Rename-QuayOrganization globex umbrella -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Rename-QuayOrganization -Name globex -NewName umbrella -Confirm:$false -PassThru }
            Requests = 'PUT /api/v1/superuser/organizations/globex',
            'GET /api/v1/organization/umbrella'
        }
        @{
            Run      = { Get-QuayOrganization globex | Rename-QuayOrganization -NewName umbrella -Confirm:$false }
            Requests = 'GET /api/v1/organization/globex',
            'PUT /api/v1/superuser/organizations/globex'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
