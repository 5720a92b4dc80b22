# Switches that are bound from columns of rows, as text.

BeforeDiscovery {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
    $commands = @(Get-Command -Module QuayPS -CommandType Cmdlet)
    $bound = @(foreach ($command in $commands) {
            foreach ($parameter in $command.Parameters.Values | Where-Object { $_.ParameterType -eq [switch] }) {
                if ($parameter.Attributes | Where-Object { $_ -is [Parameter] -and $_.ValueFromPipelineByPropertyName }) {
                    @{ Command = $command.Name; Switch = $parameter.Name }
                }
            }
        })

    # The switches that describe what a command creates or tests. A Set cmdlet takes its settings from the command line
    # only: an object in the pipeline has the present ones.
    $described = @(foreach ($command in $commands | Where-Object Verb -In 'New', 'Add', 'Test', 'Remove', 'Copy') {
            $kind = if ($command.Verb -in 'New', 'Add') { $command } else { $commands | Where-Object { $_.Noun -eq $command.Noun -and $_.Verb -in 'Get', 'New' } }
            $flags = @($kind.OutputType.Type | Where-Object { $_ } | ForEach-Object { $_.GetProperties() } | Where-Object { $_.PropertyType -in [bool], [Nullable[bool]] } | ForEach-Object Name)
            foreach ($parameter in $command.Parameters.Values | Where-Object { $_.ParameterType -eq [switch] }) {
                foreach ($flag in $flags | Where-Object { $_ -in $parameter.Name, "Is$($parameter.Name)" } | Sort-Object -Unique) {
                    @{ Command = $command.Name; Switch = $parameter.Name; Property = $flag }
                }
            }
        })
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Switches of rows' {
    BeforeEach { Reset-TestConnection }

    It 'are taken as text: <Command> -<Switch>' -ForEach $bound {
        $attribute = (Get-Command $Command).Parameters[$Switch].Attributes | Where-Object { $_ -is [System.Management.Automation.ArgumentTransformationAttribute] }
        $attribute | Should -HaveCount 1
        foreach ($value in 'True', 'true', $true, [switch]$true) { [bool]$attribute.Transform($ExecutionContext, $value) | Should -BeTrue }
        foreach ($value in 'False', 'false', $false, [switch]$false) { [bool]$attribute.Transform($ExecutionContext, $value) | Should -BeFalse }
        # An empty column is ignored.
        foreach ($value in '', $null) { $attribute.Transform($ExecutionContext, $value) | Should -BeOfType switch }
    }

    It 'bind where objects have the property <Property>: <Command> -<Switch>' -ForEach $described {
        $parameter = (Get-Command $Command).Parameters[$Switch]
        @($parameter.Attributes | Where-Object { $_ -is [Parameter] -and -not $_.ValueFromPipelineByPropertyName }) | Should -BeNullOrEmpty
        @($parameter.Name) + $parameter.Aliases | Should -Contain $Property
    }

    It 'are found by this test' {
        # Fails if the enumeration above finds nothing to test.
        @(Get-Command New-QuayRepositoryMirror | ForEach-Object { $_.Parameters.Values } | Where-Object { $_.Attributes | Where-Object { $_ -is [QuayPS.SwitchTextAttribute] } }).Name |
            Sort-Object | Should -Be 'Enabled', 'UnsignedImages', 'VerifyTls'
    }

    It 'create a mirror with the settings of the row: <Row>' -ForEach @(
        @{ Row = 'acme/empty,deploy,quay.example.com/a/b,latest,True,False,True'; Enabled = $true; VerifyTls = $false; UnsignedImages = $true }
        @{ Row = 'acme/empty,deploy,quay.example.com/a/b,latest,False,True,False'; Enabled = $false; VerifyTls = $true; UnsignedImages = $false }
        # An empty column must not disable the check of certificates.
        @{ Row = 'acme/empty,deploy,quay.example.com/a/b,latest,,,'; Enabled = $true; VerifyTls = $true; UnsignedImages = $false }
    ) {
        $mirror = 'Repository,Robot,ExternalReference,TagPattern,Enabled,VerifyTls,UnsignedImages', $Row | ConvertFrom-Csv | New-QuayRepositoryMirror
        $mirror.IsEnabled | Should -Be $Enabled
        $mirror.VerifyTls | Should -Be $VerifyTls
        [bool]$mirror.UnsignedImages | Should -Be $UnsignedImages
    }

    It 'create a mirror like an exported one' {
        Set-QuayRepositoryMirror acme/mirrored -Enabled:$false -VerifyTls:$false
        $row = Get-QuayRepositoryMirror acme/mirrored | ConvertTo-Csv | ConvertFrom-Csv
        $row.Repository = 'acme/empty'
        $mirror = $row | New-QuayRepositoryMirror
        $mirror.IsEnabled | Should -BeFalse
        $mirror.VerifyTls | Should -BeFalse
    }

    It 'are overridden by the command line' {
        $row = 'Repository,Robot,ExternalReference,TagPattern,VerifyTls', 'acme/empty,deploy,quay.example.com/a/b,latest,False' | ConvertFrom-Csv
        ($row | New-QuayRepositoryMirror -VerifyTls).VerifyTls | Should -BeTrue
    }

    It 'create a mirror of an organization with the settings of the row' {
        $null = New-QuayRobot initech+sync
        $mirror = 'Organization,RegistryUrl,ExternalNamespace,Robot,IsEnabled,VerifyTls', 'initech,https://quay.example.com,library,sync,False,False' |
            ConvertFrom-Csv | New-QuayOrganizationMirror
        $mirror.IsEnabled | Should -BeFalse
        $mirror.VerifyTls | Should -BeFalse
    }

    It 'create and test a proxy cache with the settings of the row' {
        $row = 'Organization,UpstreamRegistry,Insecure', 'acme,quay.example.com,True' | ConvertFrom-Csv
        ($row | Test-QuayProxyCache).UpstreamRegistry | Should -Be quay.example.com
        ($row | New-QuayProxyCache).Insecure | Should -BeTrue
    }

    It 'determine which authorization is removed' {
        'Uuid,Assigned', "$((Get-QuayAuthorization).Uuid),False" | ConvertFrom-Csv | Remove-QuayAuthorization -Confirm:$false
        Get-QuayAuthorization | Should -BeNullOrEmpty
    }
}
