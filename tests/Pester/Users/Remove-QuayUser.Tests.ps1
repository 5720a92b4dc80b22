BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayUser' {
    BeforeEach { Reset-TestConnection }

    It 'removes users from the pipeline, and writes nothing' {
        Get-QuayUser '*b*' -Superuser | Remove-QuayUser -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayUser -Superuser).Name | Should -Be 'admin', 'alice', 'carol', 'dave'
    }

    It 'removes a user by name' {
        Remove-QuayUser carol -Confirm:$false
        (Get-QuayUser -Superuser).Name | Should -Not -Contain 'carol'
    }

    It 'reports that the registry would keep a disabled user, without a request' {
        Assert-QuayError { 'dave', 'bob' | Remove-QuayUser -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target dave -Message "*disabled*Set-QuayUser*"
        (Get-RegistryRequest -Change).path | Should -Be '/api/v1/superuser/users/bob'
        Set-QuayUser dave -Enabled
        Remove-QuayUser dave -Confirm:$false
        (Get-QuayUser -Superuser).Name | Should -Be 'admin', 'alice', 'carol'
    }

    It 'deletes several, and reports each missing one in its place' {
        Assert-QuaySequence { Remove-QuayUser bob, nobody, alice, nemo -Confirm:$false } '!nobody', '!nemo'
        (Get-QuayUser -Superuser).Name | Should -Be 'admin', 'carol', 'dave'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayUser -Superuser | Remove-QuayUser -WhatIf
        Remove-QuayUser -Current -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'removes the user of the session' {
        Connect-TestRegistry -As normal
        Remove-QuayUser -Current -Confirm:$false | Should -BeNullOrEmpty
        Assert-QuayError { Get-QuayUser } -Id QuayUnauthenticated -Category AuthenticationError
        Connect-TestRegistry
        (Get-QuayUser -Superuser).Name | Should -Not -Contain 'alice'
    }

    It 'reports missing and undeletable users, and continues' {
        Assert-QuayError { 'nobody', 'bob' | Remove-QuayUser -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nobody
        (Get-QuayUser -Superuser).Name | Should -Not -Contain 'bob'
        Assert-QuayError { Remove-QuayUser admin -Confirm:$false } -Id QuayConflict -Category InvalidOperation -Target admin -Message '*superuser*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayUser bob -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target bob
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayUser -Current -Confirm:$false } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayUser -Name bob -Confirm:$false }; Requests = 'GET /api/v1/superuser/users/bob', 'DELETE /api/v1/superuser/users/bob' }
        @{ Run = { Remove-QuayUser dave -Confirm:$false }; Requests = 'GET /api/v1/superuser/users/dave'; Ids = 'QuayConflict' }
        @{ Run = { Connect-TestRegistry -As normal; Remove-QuayUser -Current -Confirm:$false }; Requests = 'DELETE /api/v1/user/' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
