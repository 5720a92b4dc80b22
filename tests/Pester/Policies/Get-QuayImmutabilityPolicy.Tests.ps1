BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayImmutabilityPolicy' {
    BeforeEach { Reset-TestConnection }

    It 'lists the policies of an organization and of a repository' {
        $null = New-QuayImmutabilityPolicy acme '^v'
        $null = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^dev' -ExceptMatching
        $policy = Get-QuayImmutabilityPolicy acme
        $policy.Organization, $policy.TagPattern, $policy.ExceptMatching | Should -Be 'acme', '^v', $false
        $policy = Get-QuayImmutabilityPolicy -Repository acme/app
        $policy.Repository, $policy.TagPattern, $policy.ExceptMatching | Should -Be 'acme/app', '^dev', $true
        (Get-QuayImmutabilityPolicy -Repository acme/app -Uuid $policy.Uuid).TagPattern | Should -Be '^dev'
    }

    It 'takes organizations, repositories and strings from the pipeline' {
        $null = New-QuayImmutabilityPolicy acme '^v'
        $null = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^dev'
        (Get-QuayOrganization | Get-QuayImmutabilityPolicy).Organization | Should -Be 'acme'
        ('acme' | Get-QuayImmutabilityPolicy).TagPattern | Should -Be '^v'
        (Get-QuayRepository -Namespace acme | Get-QuayImmutabilityPolicy).Repository | Should -Be 'acme/app'
    }

    It 'reports what is missing, also where the registry has an empty list for it' {
        Assert-QuayError { Get-QuayImmutabilityPolicy nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { Get-QuayImmutabilityPolicy -Repository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Assert-QuayError { Get-QuayImmutabilityPolicy acme -Uuid nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayImmutabilityPolicy globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'shows which tags are locked' {
        $null = New-QuayImmutabilityPolicy acme '^dev' -ExceptMatching
        $text = (Get-QuayImmutabilityPolicy acme | Out-String -Width 120) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Of +Uuid +Locks'
        $text | Should -Match '(?m)^acme +[0-9a-f-]{36} +all but \^dev'
    }
}
