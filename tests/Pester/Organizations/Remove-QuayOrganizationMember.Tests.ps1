BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayOrganizationMember' {
    BeforeEach { Reset-TestConnection }

    It 'removes a user from all teams and repositories' {
        $null = Invoke-QuayApi /v1/repository/acme/app/permissions/user/alice -Method Put -Body @{ role = 'read' } -Confirm:$false
        Add-QuayTeamMember acme auditors alice
        Remove-QuayOrganizationMember acme alice -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayTeam acme | Get-QuayTeamMember).Name | Should -Not -Contain 'alice'
        Get-QuayOrganizationCollaborator acme | Should -BeNullOrEmpty
    }

    It 'takes members and names from the pipeline' {
        Get-QuayOrganizationMember acme -Name bo* | Remove-QuayOrganizationMember -Confirm:$false
        'carol' | Remove-QuayOrganizationMember acme -Confirm:$false
        (Get-QuayOrganizationMember acme).Name | Should -Be 'admin', 'alice'
    }

    It 'removes several members of several organizations, and reports each missing one in its place' {
        Assert-QuaySequence { Remove-QuayOrganizationMember acme, globex carol, nobody -Confirm:$false } '!nobody', '!nobody'
        (Get-QuayOrganization | Get-QuayOrganizationMember).Name | Should -Not -Contain 'carol'
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayOrganizationMember acme bob -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports non-members, although the registry answers with status 204' {
        Assert-QuayError { Remove-QuayOrganizationMember acme dave -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target dave
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayOrganizationMember acme bob -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target bob
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayOrganizationMember acme dave -Confirm:$false }; Requests = 'GET /api/v1/organization/acme/members/dave'; Ids = 'QuayNotFound' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
